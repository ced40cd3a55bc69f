package org.qmp4j.supervisor;

import java.nio.file.Path;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** A supervisor in a JVM of its own: says what it finds, and lives until its input ends. */
public final class SecondSupervisor {
    private SecondSupervisor() {}

    public static void main(String[] args) throws Exception {
        SupervisorOptions options = SupervisorOptions.standard().withEmulator(Path.of(args[1]));
        try (Supervisor supervisor = Supervisor.open(Path.of(args[0], "s"), Path.of(args[0], "r"), options)) {
            for (Domain domain : supervisor.domains()) {
                if (domain.state() == DomainState.HELD) {
                    System.out.println("held by " + domain.reason());
                }
            }
            System.out.println("opened " + supervisor.domains());
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
