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
 * @param copyStorage whether the images that it writes to are made here and filled by the source; else they must be shared
 * @param postCopy whether it may run here before all of its memory is here
 * @param certificates the directory of our certificate and of those who are believed, by which its state is encrypted; empty for not
 */
public record ArrivalOptions(
        Optional<Path> emulator,
        Listening listening,
        boolean persistent,
        Optional<String> xml,
        boolean copyStorage,
        boolean postCopy,
        Optional<Path> certificates) {
    /** On a UNIX socket, with the source's definition and storage, for as long as it runs. */
    public static final ArrivalOptions STANDARD = new ArrivalOptions(
            Optional.empty(), new Listening.Unix(), false, Optional.empty(), false, false, Optional.empty());

    public ArrivalOptions {
        if (emulator.isPresent() && !emulator.get().isAbsolute()) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator.get());
        }
    }

    /** These with another binary. */
    public ArrivalOptions withEmulator(Path value) {
        return new ArrivalOptions(Optional.of(value), listening, persistent, xml, copyStorage, postCopy, certificates);
    }

    /** These, listening there. */
    public ArrivalOptions at(Listening place) {
        return new ArrivalOptions(emulator, place, persistent, xml, copyStorage, postCopy, certificates);
    }

    /** These, for a domain that stays. */
    public ArrivalOptions kept() {
        return new ArrivalOptions(emulator, listening, true, xml, copyStorage, postCopy, certificates);
    }

    /** These with another definition. */
    public ArrivalOptions withXml(String text) {
        return new ArrivalOptions(
                emulator, listening, persistent, Optional.of(text), copyStorage, postCopy, certificates);
    }

    /** These, with images of its own. */
    public ArrivalOptions copyingStorage() {
        return new ArrivalOptions(emulator, listening, persistent, xml, true, postCopy, certificates);
    }

    /** These, for a guest that may run here before all of its memory is here; see {@link LiveMigrationOptions#withPostCopy}. */
    public ArrivalOptions withPostCopy() {
        return new ArrivalOptions(emulator, listening, persistent, xml, copyStorage, true, certificates);
    }

    /** These, encrypted: {@code ca-cert.pem}, {@code server-cert.pem} and {@code server-key.pem} of that directory. */
    public ArrivalOptions withTls(Path directory) {
        return new ArrivalOptions(emulator, listening, persistent, xml, copyStorage, postCopy, Optional.of(directory));
    }
}
