package org.qmp4j.supervisor.preflight;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.preflight.PreflightReport.Subject.Kind;
import org.qmp4j.supervisor.saveimage.SavedGuest;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** Whether the domain, and the file with its state, are such that a start could begin. */
record HereCheck(Kind kind) {
    /** A domain that is to be started. */
    static List<PreflightFinding> of(Domain domain) {
        List<PreflightFinding> findings = new ArrayList<>();
        domain.elsewhere()
                .ifPresent(other -> findings.add(PreflightFinding.problem(
                        Check.STATE, domain.uuid().toString(), "it was " + other.reason(), other.remedy())));
        if (domain.state() != DomainState.STOPPED) {
            findings.add(PreflightFinding.problem(
                    Check.STATE,
                    domain.uuid().toString(),
                    "it is " + domain.state() + ": " + domain.reason(),
                    "stop it first; the rest is of a start that would come then"));
        }
        return findings;
    }

    /** @param here its domain; empty where there is none */
    List<PreflightFinding> of(SavedGuest saved, Optional<Domain> here) {
        List<PreflightFinding> findings = new ArrayList<>();
        String file = saved.image().file().toString();
        here.ifPresent(domain -> findings.addAll(of(domain)));
        if (!saved.image().header().complete()) {
            findings.add(PreflightFinding.problem(
                    Check.IMAGE,
                    file,
                    "it is not complete: its save was cut short, or is under way",
                    "save the guest again"));
        }
        if (!saved.isStream()) {
            findings.add(PreflightFinding.problem(
                    Check.IMAGE,
                    file,
                    "it is sparse, which QEMU alone reads, and that is not done here",
                    "restore it by libvirt, and save it in another format"));
        }
        if (size(saved.image().file()) < saved.leastBytes()) {
            findings.add(PreflightFinding.problem(
                    Check.IMAGE,
                    file,
                    "it ends before byte " + saved.leastBytes(),
                    "copy it again: some of it is missing"));
        }
        saved.program()
                .filter(program -> !isInstalled(program))
                .ifPresent(program -> findings.add(PreflightFinding.problem(
                        Check.IMAGE,
                        file,
                        "it is packed by " + program + ", which is not in PATH",
                        "install " + program)));
        saved.diskChanges()
                .forEach(change -> findings.add(
                        kind == Kind.MANAGED_SAVE
                                ? PreflightFinding.problem(
                                        Check.DISK,
                                        file,
                                        change,
                                        "put it back, or start with a policy for a stale state")
                                : PreflightFinding.warning(
                                        Check.DISK,
                                        file,
                                        change + " since the guest was saved",
                                        "put it back as it was")));
        return findings;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isInstalled(String program) {
        for (String directory :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory).resolve(program))) {
                return true;
            }
        }
        return false;
    }
}
