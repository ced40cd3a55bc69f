package org.qmp4j.examples.vm.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether guests outlive the call, and the session or service, that starts them. */
final class SurvivalCheck {
    private static final String CHECK = "survival";

    private final Path proc;
    private final Path logind;

    SurvivalCheck(Path proc, Path logind) {
        this.proc = proc;
        this.logind = logind;
    }

    static SurvivalCheck ofHost() {
        return new SurvivalCheck(Path.of("/proc"), Path.of("/etc/systemd/logind.conf"));
    }

    /** A process stays in the cgroup that it was born in: who ends that, ends it. */
    List<Finding> look(List<Long> guests) {
        List<Finding> findings = new ArrayList<>();
        try {
            String here = cgroup("self");
            findings.add(ofUnit(here));
            List<Long> ours = new ArrayList<>();
            for (long guest : guests) {
                if (isIn(guest, here)) {
                    ours.add(guest);
                }
            }
            if (!ours.isEmpty()) {
                findings.add(Finding.ok(
                        CHECK,
                        "guests with these pids are in the cgroup of this call: "
                                + ours.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
        } catch (IOException e) {
            findings.add(Finding.warning(
                    CHECK,
                    "the cgroup of this process cannot be read: " + e,
                    "mount /proc, to know what ends with what"));
        }
        return findings;
    }

    private Finding ofUnit(String cgroup) throws IOException {
        if (cgroup.endsWith(".service")) {
            return Finding.warning(
                    CHECK,
                    "guests that are started here are in the cgroup of a service, " + cgroup
                            + ", and end when it stops",
                    "set KillMode=process in that service, or start guests by systemd-run --scope");
        }
        if (cgroup.endsWith(".scope") && killsUserProcesses()) {
            return Finding.warning(
                    CHECK,
                    "guests that are started here end with this login: " + cgroup,
                    "set KillUserProcesses=no in " + logind + ", or start guests by systemd-run --scope --user");
        }
        return Finding.ok(CHECK, "guests outlive the call that starts them (cgroup " + cgroup + ")");
    }

    private boolean killsUserProcesses() throws IOException {
        return Files.isReadable(logind)
                && Files.readString(logind)
                        .lines()
                        .anyMatch(line -> line.strip().matches("KillUserProcesses\\s*=\\s*(yes|true|1|on)"));
    }

    private boolean isIn(long pid, String cgroup) {
        try {
            return cgroup(Long.toString(pid)).equals(cgroup);
        } catch (IOException e) {
            return false; // it has ended
        }
    }

    /** The one of cgroup v2, or of systemd's own hierarchy in v1. */
    private String cgroup(String pid) throws IOException {
        return Files.readString(proc.resolve(pid).resolve("cgroup"))
                .lines()
                .filter(line -> line.startsWith("0::") || line.contains(":name=systemd:"))
                .map(line -> line.replaceFirst("^[0-9]+:[^:]*:", ""))
                .findFirst()
                .orElse("/");
    }
}
