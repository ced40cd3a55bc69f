package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The JSON form of an option, compact, with its keys in the order in which they are given; null values are left out. */
final class OptionJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private OptionJson() {}

    static OptionJson with(String key, String value) {
        return new OptionJson().and(key, value);
    }

    /** Adds a string, a boolean, a number or other JSON. */
    OptionJson and(String key, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            json.put(key, flag);
        } else if (value instanceof Integer number) {
            json.put(key, number);
        } else if (value instanceof Long number) {
            json.put(key, number);
        } else if (value instanceof OptionJson nested) {
            json.set(key, nested.json);
        } else if (value instanceof JsonNode node) {
            json.set(key, node);
        } else if (value != null) {
            json.put(key, OptionText.clean(value.toString()));
        }
        return this;
    }

    /** The JSON itself. */
    ObjectNode node() {
        return json;
    }

    /** Adds a null that QEMU is to see. */
    OptionJson andNull(String key) {
        json.putNull(key);
        return this;
    }

    /** Nothing at all. */
    static OptionJson none() {
        return new OptionJson();
    }

    boolean isEmpty() {
        return json.isEmpty();
    }

    /** Adds the place on a PCI bus, if there is one: {@code bus, multifunction, addr}. */
    OptionJson at(Placement placement, DevicesPlan plan) {
        PciAddress address = placement.pci();
        if (address == null) {
            return this;
        }
        and("bus", plan.bus(ControllerType.PCI, address.bus()))
                .and("multifunction", address.multifunction() ? true : null);
        String slot = "0x" + Integer.toHexString(address.slot());
        return and("addr", address.function() == 0 ? slot : slot + ".0x" + Integer.toHexString(address.function()));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
