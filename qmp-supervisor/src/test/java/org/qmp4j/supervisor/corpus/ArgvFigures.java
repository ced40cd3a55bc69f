package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qmp4j.supervisor.DaemonSettings;
import org.qmp4j.supervisor.DomxmlToArgv;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;

/**
 * How many definitions a second go from XML to a command line, on one thread: libvirt's own that come out equal, each with the settings
 * of its case. Told by the clock, and by the time that the process had a processor: the second is what there is to see where others want
 * one, too, and has the collector and the compiler in it. A program; docs/benchmarks.md has the command and a run of it.
 */
final class ArgvFigures {
    private static final int WARM_UP_SECONDS = Integer.getInteger("warm-up", 30);
    private static final int ROUNDS = 30;

    private ArgvFigures() {}

    private record Definition(String xml, DaemonSettings settings, DomxmlToArgv conversion) {}

    public static void main(String[] args) throws IOException {
        Path corpus = ArgvCase.corpus().orElseThrow();
        List<String> equal = Files.readAllLines(Path.of("src", "test", "resources", "argv", "equal.txt"));
        QemuCapabilities capabilities =
                RecordedReplies.read(corpus.resolve("capabilities").resolve("qemu-10.0.0-x86_64.replies"));
        List<FirmwareImage> firmware = FirmwareImages.below(corpus.resolve("firmware"));
        DomxmlToArgv conversion = new DomxmlToArgv(capabilities.withoutMachineAliases(), () -> firmware);
        List<Definition> definitions = new ArrayList<>();
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            if (one.latest() && equal.contains(one.id())) {
                DomxmlToArgv on = one.hostCpu().isEmpty()
                        ? conversion
                        : conversion.onHost(
                                LibvirtsHostCpus.named(one.hostCpu()).facts());
                definitions.add(new Definition(Files.readString(one.xml()), one.settings(), on));
            }
        }
        long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        long words = 0;
        while (System.nanoTime() < end) {
            words += round(definitions);
        }
        double[] rates = new double[ROUNDS];
        Duration had = processor();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            words += round(definitions);
            rates[i] = definitions.size() * 1e9 / (System.nanoTime() - began);
        }
        double seconds = processor().minus(had).toNanos() / 1e9;
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%d definitions, %d rounds: %.0f a second in the median, %.0f at best, %.0f at worst; %.0f a second of the processor"
                        + " (must: 2000); %d words%n",
                definitions.size(),
                ROUNDS,
                rates[ROUNDS / 2],
                rates[ROUNDS - 1],
                rates[0],
                definitions.size() * ROUNDS / seconds,
                words);
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long round(List<Definition> definitions) {
        long words = 0;
        for (Definition one : definitions) {
            words += one.conversion().argv(one.xml(), one.settings()).size();
        }
        return words;
    }
}
