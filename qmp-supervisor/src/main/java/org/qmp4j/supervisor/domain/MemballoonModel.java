package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The memory balloon ({@code <memballoon model=…>}). */
public enum MemballoonModel {
    VIRTIO("virtio"),
    VIRTIO_TRANSITIONAL("virtio-transitional"),
    VIRTIO_NON_TRANSITIONAL("virtio-non-transitional"),
    NONE("none");

    private final String id;

    MemballoonModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Which revision of virtio it speaks. */
    public VirtioRevision revision() {
        return switch (this) {
            case VIRTIO_TRANSITIONAL -> VirtioRevision.TRANSITIONAL;
            case VIRTIO_NON_TRANSITIONAL -> VirtioRevision.NON_TRANSITIONAL;
            case VIRTIO, NONE -> VirtioRevision.ANY;
        };
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<MemballoonModel> of(String id) {
        for (MemballoonModel value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
