package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The memory balloon ({@code <memballoon model=…>}). */
public enum MemballoonModel {
    VIRTIO("virtio"),
    NONE("none");

    private final String id;

    MemballoonModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
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
