package org.qmp4j.supervisor;

import java.nio.file.Path;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** A supervisor in a JVM of its own: says what it finds, defines what it is told to, and lives until its input ends. */
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
            int defined = 0;
            for (int i = 2; i < args.length; i++) {
                defined += define(supervisor, args[i]) ? 1 : 0;
            }
            System.out.println("defined " + defined);
            System.out.println("opened " + supervisor.domains());
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Whether it was first. */
    static boolean define(Supervisor supervisor, String name) {
        try {
            supervisor.define("<domain type='qemu'><name>" + name + "</name><memory unit='MiB'>32</memory>"
                    + "<os><type>hvm</type></os><devices/></domain>");
            return true;
        } catch (DomainExistsException e) {
            return false;
        }
    }
}
