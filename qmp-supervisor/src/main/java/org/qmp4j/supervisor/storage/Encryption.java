package org.qmp4j.supervisor.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an image is encrypted ({@code <encryption>}).
 *
 * @param format its format
 * @param engine who encrypts; null means QEMU
 * @param secrets the passphrases: one, or one for each layer from the top when librbd encrypts
 */
public record Encryption(Format format, @Nullable Engine engine, List<SecretRef> secrets) {
    /** A format of encryption. */
    public enum Format {
        LUKS("luks"),
        LUKS2("luks2"),
        LUKS_ANY("luks-any");

        private final String id;

        Format(String id) {
            this.id = id;
        }

        /** The word in the XML, which is QEMU's as well. */
        public String id() {
            return id;
        }
    }

    /** Who encrypts. */
    public enum Engine {
        QEMU,
        LIBRBD
    }

    public Encryption {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("encryption needs its secret");
        }
        if (engine != Engine.LIBRBD && secrets.size() > 1) {
            throw new IllegalArgumentException("one secret is enough, unless librbd encrypts layer over layer");
        }
        if (engine != Engine.LIBRBD && format != Format.LUKS) {
            throw new IllegalArgumentException("format '" + format.id() + "' needs engine 'librbd'");
        }
    }

    /** Whether the client library of the storage encrypts, and not QEMU. */
    public boolean isInLibrbd() {
        return engine == Engine.LIBRBD;
    }
}
