package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** Which watchdog ({@code <watchdog model=…>}). */
public enum WatchdogModel {
    /** A PCI card. */
    I6300ESB("i6300esb"),
    /** A card of the ISA bus. */
    IB700("ib700"),
    /** That of the q35 chipset, which is always there. */
    ITCO("itco");

    private final String id;

    WatchdogModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<WatchdogModel> of(String id) {
        for (WatchdogModel value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
