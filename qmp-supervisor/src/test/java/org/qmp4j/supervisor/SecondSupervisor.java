package org.qmp4j.supervisor;

import java.nio.file.Path;
import org.qmp4j.supervisor.error.DomainLockedException;

/** A supervisor in a JVM of its own: says who holds the domains of a root, or takes them until its input ends. */
public final class SecondSupervisor {
    private SecondSupervisor() {}

    public static void main(String[] args) throws Exception {
        SupervisorOptions options = SupervisorOptions.standard().withEmulator(Path.of(args[1]));
        try (Supervisor supervisor = Supervisor.open(Path.of(args[0], "s"), Path.of(args[0], "r"), options)) {
            System.out.println("opened " + supervisor.domains());
            System.out.flush();
            if (System.in.read() == 's') {
                // as a JVM that is killed: nothing is let go of in order
                Runtime.getRuntime().halt(9);
            }
        } catch (DomainLockedException e) {
            System.out.println("locked by " + e.holder());
        }
    }
}
