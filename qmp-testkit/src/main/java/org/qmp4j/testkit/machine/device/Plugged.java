package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One device that is plugged in. */
final class Plugged {

    private final String id;
    private final JsonNode given;
    private final @Nullable Bus bus;
    private final boolean hotplugged;
    private boolean leaving;

    /** @param given its properties as they were given, driver and all */
    Plugged(String id, JsonNode given, @Nullable Bus bus, boolean hotplugged) {
        this.id = id;
        this.given = given;
        this.bus = bus;
        this.hotplugged = hotplugged;
    }

    String id() {
        return id;
    }

    String driver() {
        return given.path("driver").asText();
    }

    JsonNode given() {
        return given;
    }

    @Nullable
    Bus bus() {
        return bus;
    }

    boolean hotplugged() {
        return hotplugged;
    }

    boolean leaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }
}
