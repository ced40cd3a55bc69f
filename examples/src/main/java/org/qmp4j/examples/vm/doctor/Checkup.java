package org.qmp4j.examples.vm.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Layout;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.vm.Domain;

/** All that is looked at. */
public final class Checkup {
    private Checkup() {}

    /** The host, whatever becomes of the root. Blocks while QEMU is asked. */
    public static List<Finding> host(Path emulator) {
        List<Finding> findings = new ArrayList<>(EmulatorCheck.look(emulator));
        findings.addAll(LaunchCheck.look());
        return findings;
    }

    /** A root that could be opened. */
    public static List<Finding> root(Layout layout, Collection<Domain> domains, SaveImages saves) {
        List<Finding> findings = new ArrayList<>(SurvivalCheck.ofHost().look(pids(domains)));
        findings.addAll(PlaceCheck.look(layout));
        findings.addAll(DomainCheck.look(domains));
        findings.addAll(SavedStateCheck.look(domains, saves));
        findings.addAll(
                new LeftoverCheck(layout, domains.stream().map(Domain::uuid).collect(Collectors.toSet())).look());
        return findings;
    }

    /** A root that could not be opened. */
    public static Finding closed(String message, String remedy) {
        return Finding.problem("root", message, remedy);
    }

    private static List<Long> pids(Collection<Domain> domains) {
        return domains.stream()
                .flatMap(domain -> domain.liveRecord().stream())
                .map(live -> live.proof().process().pid())
                .toList();
    }
}
