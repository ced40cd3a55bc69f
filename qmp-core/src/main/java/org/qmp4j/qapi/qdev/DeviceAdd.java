// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code device_add} of QAPI's {@code qdev.json}, since QEMU 0.13.
 *
 * <p>Features: {@code json-cli}, {@code json-cli-hotplug}.
 *
 * <p>QEMU takes any property of the device as an argument: those are the {@code properties}.
 */
public record DeviceAdd(String driver, Optional<String> bus, Optional<String> id, JsonMembers properties)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static DeviceAdd of(String driver) {
        return builder(driver).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String driver) {
        return new Builder(driver);
    }

    @Override
    public String commandName() {
        return "device_add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("device_add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceAdd decode(QapiReader json) {
        return new DeviceAdd(
                json.required("driver", QapiReader.TEXT),
                json.optional("bus", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("driver", driver);
        json.put("bus", bus);
        json.put("id", id);
        properties.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "device_add";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String driver;
        private Optional<String> bus = Optional.empty();
        private Optional<String> id = Optional.empty();
        private JsonMembers properties = JsonMembers.NONE;

        private Builder(String driver) {
            this.driver = driver;
        }

        public Builder bus(String bus) {
            this.bus = Optional.of(bus);
            return this;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder properties(JsonMembers properties) {
            this.properties = properties;
            return this;
        }

        public DeviceAdd build() {
            return new DeviceAdd(driver, bus, id, properties);
        }
    }
}
