package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.launch.DeviceAddress.DriveAddress;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/** The JSON form of an option, compact, with its keys in the order in which they are given; null values are left out. */
final class OptionJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private OptionJson() {}

    static OptionJson with(String key, String value) {
        return new OptionJson().and(key, value);
    }

    static OptionJson empty() {
        return new OptionJson();
    }

    /** Adds a string, a boolean, a number, some numbers or another JSON form. */
    OptionJson and(String key, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            json.put(key, flag);
        } else if (value instanceof Integer number) {
            json.put(key, number);
        } else if (value instanceof Long number) {
            json.put(key, number);
        } else if (value instanceof OptionJson nested) {
            json.set(key, nested.json);
        } else if (value instanceof Collection<?> numbers) {
            ArrayNode array = json.putArray(key);
            numbers.forEach(number -> array.add(Integer.parseInt(number.toString())));
        } else if (value != null) {
            json.put(key, OptionText.clean(value.toString()));
        }
        return this;
    }

    /** Adds a null that QEMU is to see. */
    OptionJson andNull(String key) {
        json.putNull(key);
        return this;
    }

    /** Adds a place on a PCI bus: {@code bus, multifunction, addr}. */
    OptionJson at(PciAddress address) {
        and("bus", address.bus()).and("multifunction", address.multifunction() ? true : null);
        String slot = "0x" + Integer.toHexString(address.slot());
        return and("addr", address.function() == 0 ? slot : slot + ".0x" + Integer.toHexString(address.function()));
    }

    /** Adds a place on an IDE or SATA bus. */
    OptionJson at(DriveAddress address) {
        return and("bus", address.bus()).and("unit", address.unit());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
