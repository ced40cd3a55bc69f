package org.qmp4j.supervisor.bench;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;

/**
 * How long it takes from SIGKILL of a QEMU to the event that says that its domain is STOPPED: of a child, and of a process that
 * was attached to. A program; docs/benchmarks.md has the command and a run of it.
 */
final class ExitFigures {
    private static final int WARM_UP = 5;
    private static final int TIMES = 50;

    private ExitFigures() {}

    /** Argument: a QEMU binary. */
    public static void main(String[] args) throws Exception {
        for (boolean attached : new boolean[] {false, true}) {
            Lab lab = Lab.with(Path.of(args[0]));
            try {
                measure(lab, attached);
            } finally {
                lab.close();
            }
        }
    }

    private static void measure(Lab lab, boolean attached) throws Exception {
        Sample sample = new Sample(attached ? "end of an attached process" : "end of a child", TIMES);
        lab.define("victim");
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            Lab.get(lab.supervisor().domain("victim").startPaused());
            if (attached) {
                lab.supervisor().close();
                lab.open(lab.options());
            }
            double millis = kill(lab.supervisor().domain("victim"));
            if (i >= WARM_UP) {
                sample.add(millis);
            }
        }
        System.out.println(sample + " (must: 50 ms)");
    }

    private static double kill(Domain domain) throws Exception {
        CompletableFuture<Long> noticed = new CompletableFuture<>();
        AutoCloseable subscription = domain.subscribe(event -> {
            if (event instanceof DomainEvent.StateChanged changed
                    && changed.to().equals(DomainState.STOPPED.name())) {
                noticed.complete(System.nanoTime());
            }
        });
        try {
            ProcessHandle victim = ProcessHandle.of(Lab.pid(domain)).orElseThrow();
            long began = System.nanoTime();
            victim.destroyForcibly();
            return (noticed.get(1, TimeUnit.MINUTES) - began) / 1e6;
        } finally {
            subscription.close();
        }
    }
}
