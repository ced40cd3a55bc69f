package org.qmp4j.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;

/** What is not as it should be in a root: domains that cannot be had, files that cannot be read, processes of nobody. */
final class Findings {
    private final StateDirectory state;
    private final ProcFs proc;
    private final List<Finding> found = new ArrayList<>();

    Findings(StateDirectory state, ProcFs proc) {
        this.state = state;
        this.proc = proc;
    }

    List<Finding> look(Collection<Domain> domains, Map<UUID, SupervisorException> unreadable) {
        unreadable.forEach((uuid, problem) -> found.add(new Finding(
                uuid,
                "it cannot be read: " + problem.getMessage(),
                "mend or remove that file, and open the root again")));
        domains.forEach(this::look);
        Set<UUID> nobodys = new TreeSet<>(state.runs());
        domains.forEach(domain -> nobodys.remove(domain.uuid()));
        nobodys.removeAll(unreadable.keySet());
        nobodys.forEach(this::orphan);
        Set<UUID> left = new TreeSet<>(state.memories());
        domains.forEach(domain -> left.remove(domain.uuid()));
        left.removeAll(unreadable.keySet());
        left.removeAll(state.runs());
        left.forEach(uuid -> found.add(new Finding(
                uuid,
                "memory of a guest is left in " + state.domain(uuid).memory().path()
                        + ", and no such domain is defined",
                "remove that directory, unless a process has its files open")));
        return List.copyOf(found);
    }

    private void look(Domain domain) {
        domain.elsewhere()
                .ifPresent(other -> found.add(new Finding(domain.uuid(), "it was " + other.reason(), other.remedy())));
        for (Path aside : state.domain(domain.uuid()).managedSave().aside()) {
            found.add(new Finding(
                    domain.uuid(),
                    "a saved state was put aside: " + aside + "; its next start does not look at it",
                    "remove it; it is older than what is on the disks now"));
        }
        String remedy = switch (domain.state()) {
            case UNRESPONSIVE -> "wait, or destroy it: its process is proven, and can be ended";
            case UNREACHABLE -> "see what that process is, and end it by hand if it is not wanted";
            case FOREIGN -> "see whose that process is; when it is gone, open the root again";
            case HELD -> "use the domain through that supervisor, or stop it";
            default -> "";
        };
        if (!remedy.isEmpty()) {
            found.add(new Finding(domain.uuid(), domain.state() + ": " + domain.reason(), remedy));
        }
    }

    private void orphan(UUID uuid) {
        DomainDirectory directory = state.domain(uuid);
        for (long generation : directory.generations()) {
            RunPaths paths = new RunPaths(directory.run(generation).path());
            Pidfile pidfile = new Pidfile(paths.pidfile(), proc);
            try {
                boolean held = pidfile.state() == Pidfile.State.HELD;
                found.add(
                        held
                                ? new Finding(
                                        uuid,
                                        "process " + pidfile.pid().orElse(0) + " runs in " + paths.directory()
                                                + ", and no such domain is defined",
                                        "end it by hand if it is not wanted, then remove that directory")
                                : new Finding(
                                        uuid,
                                        "nothing runs in " + paths.directory() + ", and no such domain is defined",
                                        "remove that directory"));
            } catch (IOException e) {
                found.add(new Finding(uuid, paths.directory() + " cannot be looked at: " + e, "see who may read it"));
            }
        }
    }
}
