package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The model of a network card ({@code <model type=…>}). */
public enum NicModel {
    VIRTIO("virtio"),
    E1000("e1000"),
    RTL8139("rtl8139");

    private final String id;

    NicModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<NicModel> of(String id) {
        for (NicModel value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
