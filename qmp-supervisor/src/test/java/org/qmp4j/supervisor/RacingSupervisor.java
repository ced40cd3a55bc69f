package org.qmp4j.supervisor;

import java.nio.file.Path;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.vm.Domain;

/** A supervisor in a JVM of its own that waits for a line, starts a domain if it can, and lives until its input ends. */
public final class RacingSupervisor {
    private RacingSupervisor() {}

    public static void main(String[] args) throws Exception {
        SupervisorOptions options = SupervisorOptions.standard().withEmulator(Path.of(args[1]));
        System.out.println("ready");
        System.in.read();
        try (Supervisor supervisor = Supervisor.open(Path.of(args[0], "s"), Path.of(args[0], "r"), options)) {
            Domain domain = supervisor.domain("raced");
            try {
                long pid = QmpBlocking.await(domain.start()).proof().process().pid();
                System.out.println("started " + pid);
            } catch (DomainLockedException e) {
                System.out.println("held by " + e.holder());
            }
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
