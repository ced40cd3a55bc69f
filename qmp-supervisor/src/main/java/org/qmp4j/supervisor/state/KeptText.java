package org.qmp4j.supervisor.state;

import java.nio.file.Path;
import java.util.Optional;

/** One text that is kept of a domain, in a file of its own, which changes in one switch. */
public final class KeptText {
    private final Path path;
    private final boolean durable;

    /** @param durable whether what is written outlives a power failure; else it matters only as long as the host is up */
    KeptText(Path path, boolean durable) {
        this.path = path;
        this.durable = durable;
    }

    /** Where it is, for messages. */
    public Path path() {
        return path;
    }

    /** The text; empty when there is none, or a power failure has undone that it was written. */
    public Optional<String> read() {
        return FileStep.run(path, "it cannot be read", () -> PrivateFiles.read(path))
                .filter(text -> durable || isSaid(text));
    }

    /** An empty file, or one of zeros, is what a power failure leaves of one that was not forced to disk. */
    private static boolean isSaid(String text) {
        return text.chars().anyMatch(c -> c != 0);
    }

    /** Keeps that in the place of what was kept before. What need not be durable is not written again if it is there already. */
    public void write(String text) {
        FileStep.run(path, "it cannot be written", () -> {
            if (durable) {
                PrivateFiles.write(path, text);
            } else if (!PrivateFiles.read(path).equals(Optional.of(text))) {
                PrivateFiles.place(path, text, false);
            }
            return path;
        });
    }

    /** Forgets it, durably. */
    public void delete() {
        FileStep.run(path, "it cannot be removed", () -> {
            PrivateFiles.delete(path);
            return path;
        });
    }
}
