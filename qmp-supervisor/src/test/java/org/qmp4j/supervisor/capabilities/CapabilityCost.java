package org.qmp4j.supervisor.capabilities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.state.StateDirectory;

/** What it costs to know a binary: a program; docs/benchmarks.md has the command and a run of it. */
final class CapabilityCost {
    private static final int TIMES = 40;

    private CapabilityCost() {}

    /** Argument: a QEMU binary. */
    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("q");
        StateDirectory state =
                StateDirectory.open(root.resolve("s"), root.resolve("r"), ProcFs.ofHost(), FaultPoint.NONE);
        QemuProbe probe = new QemuProbe();
        CapabilityCache warm = CapabilityCache.of(state);
        System.out.printf(
                Locale.ROOT,
                "first in this JVM %.1f ms; probe %.1f ms; from the file %.2f ms; from memory %.3f ms%n",
                time(() -> warm.capabilities(args[0])),
                median(() -> probe.probe(args[0])),
                median(() -> CapabilityCache.of(state).capabilities(args[0])),
                median(() -> warm.capabilities(args[0])));
    }

    private static double median(Runnable what) {
        double[] times = new double[TIMES];
        for (int i = 0; i < 2 * TIMES; i++) {
            times[i % TIMES] = time(what);
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static double time(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
