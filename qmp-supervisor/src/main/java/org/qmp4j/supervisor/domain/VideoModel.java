package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The model of a video card ({@code <model type=…>}). */
public enum VideoModel {
    VGA("vga"),
    CIRRUS("cirrus"),
    VIRTIO("virtio"),
    NONE("none");

    private final String id;

    VideoModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
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
