package org.qmp4j.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;

/** The life of a domain in a JVM of its own, which is killed at a fault point: the N-th of all, or the first of that name. */
public final class CrashingSupervisor {
    private CrashingSupervisor() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        boolean plain = args[2].equals("PLAIN");
        String last = args[3];
        AtomicInteger next = new AtomicInteger();
        FaultPoint faultPoint = name -> {
            int number = next.getAndIncrement();
            if (last.equals(plain ? Integer.toString(number) : name)) {
                System.out.println("killed at " + name);
                System.out.flush();
                die();
            }
        };
        SupervisorOptions options =
                SupervisorOptions.standard().withEmulator(Path.of(args[1])).withFaultPoint(faultPoint);
        try (Supervisor supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), options)) {
            String xml = Files.readString(root.resolve("domain.xml"));
            if (plain) {
                live(supervisor, xml);
            } else {
                CrashLife.valueOf(args[2]).live(supervisor, xml);
            }
        }
        System.out.println("lived " + next.get());
    }

    /** All that a domain goes through, each part with its fault points. */
    static void live(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(supervisor.rename(domain, "risen"));
        QmpBlocking.await(supervisor.renameDisks(domain, "doomed"));
        QmpBlocking.await(domain.start());
        QmpBlocking.await(supervisor.rename(domain, "undead"));
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        QmpBlocking.await(domain.mark(GenIdTransition.REVERT_OFFLINE, "a snapshot"));
        QmpBlocking.await(domain.startPaused());
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        supervisor.undefine(domain);
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
