package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The queues of TAP devices that a process has open, as the kernel says it. */
public final class OpenTaps {
    private static final String DEVICE = "iff:";

    private OpenTaps() {}

    /**
     * Its descriptor of that device.
     *
     * @return empty if it has none, or several, which would be several queues
     * @throws IOException if there is no such process, or it may not be looked at
     */
    public static OptionalInt queue(ProcFs proc, long pid, String device) throws IOException {
        Path infos = proc.root().resolve(Long.toString(pid)).resolve("fdinfo");
        try (Stream<Path> all = Files.list(infos)) {
            List<Integer> numbers = all.filter(info -> isQueueOf(info, device))
                    .map(info -> Integer.valueOf(String.valueOf(info.getFileName())))
                    .toList();
            return numbers.size() == 1 ? OptionalInt.of(numbers.get(0)) : OptionalInt.empty();
        }
    }

    private static boolean isQueueOf(Path info, String device) {
        try {
            return Files.readAllLines(info, StandardCharsets.ISO_8859_1).stream()
                    .anyMatch(line -> line.startsWith(DEVICE)
                            && line.substring(DEVICE.length()).trim().equals(device));
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
