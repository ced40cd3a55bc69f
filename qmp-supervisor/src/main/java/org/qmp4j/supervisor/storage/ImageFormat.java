package org.qmp4j.supervisor.storage;

import java.util.Optional;

/** The format of an image; always stated, never probed from bytes that a guest can write. */
public enum ImageFormat {
    RAW("raw"),
    QCOW2("qcow2");

    private final String id;

    ImageFormat(String id) {
        this.id = id;
    }

    /** The name that QEMU's block drivers and {@code <driver type=…>} share. */
    public String id() {
        return id;
    }

    /** The format of that name, or empty when there is none that we know. */
    public static Optional<ImageFormat> of(String id) {
        for (ImageFormat format : values()) {
            if (format.id.equals(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
