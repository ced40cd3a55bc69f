package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What is done when a watchdog is not fed ({@code <watchdog action=…>}). */
public enum WatchdogAction {
    /** The machine is reset. */
    RESET("reset"),
    /** The guest is asked to power down. */
    SHUTDOWN("shutdown"),
    /** QEMU ends. */
    POWEROFF("poweroff"),
    /** The virtual CPUs stand still. */
    PAUSE("pause"),
    /** The guest's memory is written to a file while it stands still, then it runs on. We do that, not QEMU. */
    DUMP("dump"),
    /** Nothing but an event. */
    NONE("none"),
    /** The guest gets a non-maskable interrupt. */
    INJECT_NMI("inject-nmi");

    private final String id;

    WatchdogAction(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** What QEMU is told. */
    public WatchdogAction ofQemu() {
        return this == DUMP ? PAUSE : this;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<WatchdogAction> of(String id) {
        for (WatchdogAction value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
