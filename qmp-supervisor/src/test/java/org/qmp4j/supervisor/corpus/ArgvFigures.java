package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qmp4j.supervisor.DomxmlToArgv;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;

/**
 * How many definitions a second go from XML to a command line, on one thread: libvirt's own that come out equal. A program;
 * docs/benchmarks.md has the command and a run of it.
 */
final class ArgvFigures {
    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 30;

    private ArgvFigures() {}

    public static void main(String[] args) throws IOException {
        Path corpus = ArgvCase.corpus().orElseThrow();
        List<String> equal = Files.readAllLines(Path.of("src", "test", "resources", "argv", "equal.txt"));
        QemuCapabilities capabilities =
                RecordedReplies.read(corpus.resolve("capabilities").resolve("qemu-10.0.0-x86_64.replies"));
        List<FirmwareImage> firmware = FirmwareImages.below(corpus.resolve("firmware"));
        DomxmlToArgv conversion = new DomxmlToArgv(capabilities.withoutMachineAliases(), () -> firmware);
        List<String> texts = new ArrayList<>();
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            if (one.latest() && equal.contains(one.id())) {
                texts.add(Files.readString(one.xml()));
            }
        }
        long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        long words = 0;
        while (System.nanoTime() < end) {
            words += round(conversion, texts);
        }
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            words += round(conversion, texts);
            rates[i] = texts.size() * 1e9 / (System.nanoTime() - began);
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%d definitions, %d rounds: %.0f a second in the median, %.0f at best, %.0f at worst (must: 2000); %d words%n",
                texts.size(),
                ROUNDS,
                rates[ROUNDS / 2],
                rates[ROUNDS - 1],
                rates[0],
                words);
    }

    private static long round(DomxmlToArgv conversion, List<String> texts) {
        long words = 0;
        for (String text : texts) {
            words += conversion.argv(text).size();
        }
        return words;
    }
}
