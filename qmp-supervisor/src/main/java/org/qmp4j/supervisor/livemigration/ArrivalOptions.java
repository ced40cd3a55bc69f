package org.qmp4j.supervisor.livemigration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a guest is received.
 *
 * @param emulator the binary that goes on with it, absolute; empty for the path that the source names
 * @param listening where its state is waited for
 * @param persistent whether its domain outlives its process here; one that is defined here does in any case
 * @param xml a definition to start it with in the place of the source's, for paths that are others here; the guest must see the same
 *     machine. Empty for that of the source
 */
public record ArrivalOptions(Optional<Path> emulator, Listening listening, boolean persistent, Optional<String> xml) {
    /** On a UNIX socket, with the source's definition, for as long as it runs. */
    public static final ArrivalOptions STANDARD =
            new ArrivalOptions(Optional.empty(), new Listening.Unix(), false, Optional.empty());

    public ArrivalOptions {
        if (emulator.isPresent() && !emulator.get().isAbsolute()) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator.get());
        }
    }

    /** These with another binary. */
    public ArrivalOptions withEmulator(Path value) {
        return new ArrivalOptions(Optional.of(value), listening, persistent, xml);
    }

    /** These, listening there. */
    public ArrivalOptions at(Listening place) {
        return new ArrivalOptions(emulator, place, persistent, xml);
    }

    /** These, for a domain that stays. */
    public ArrivalOptions kept() {
        return new ArrivalOptions(emulator, listening, true, xml);
    }

    /** These with another definition. */
    public ArrivalOptions withXml(String text) {
        return new ArrivalOptions(emulator, listening, persistent, Optional.of(text));
    }
}
