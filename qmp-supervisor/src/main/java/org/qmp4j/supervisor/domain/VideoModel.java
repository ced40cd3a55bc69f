package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The model of a video card ({@code <model type=…>}). */
public enum VideoModel {
    /** Whatever is usual for the machine. */
    DEFAULT("default"),
    VGA("vga"),
    CIRRUS("cirrus"),
    VMVGA("vmvga"),
    QXL("qxl"),
    VIRTIO("virtio"),
    BOCHS("bochs"),
    RAMFB("ramfb"),
    NONE("none");

    private final String id;

    VideoModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Whether there can be one beside the primary card. */
    public boolean canBeSecond() {
        return this == QXL || this == VIRTIO || this == BOCHS;
    }

    /** Whether it is a PCI card. */
    public boolean isPci() {
        return this != NONE && this != RAMFB;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<VideoModel> of(String id) {
        for (VideoModel value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
