package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RomDef;
import org.qmp4j.supervisor.domain.UsbAddress;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;

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

    /** Adds a string, a boolean, a number, another JSON form, or a list of strings or of JSON forms. */
    OptionJson and(String key, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            json.put(key, flag);
        } else if (value instanceof Integer number) {
            json.put(key, number);
        } else if (value instanceof Long number) {
            json.put(key, number);
        } else if (value instanceof BigInteger number) {
            json.put(key, number);
        } else if (value instanceof OptionJson nested) {
            json.set(key, nested.json);
        } else if (value instanceof Collection<?> list) {
            ArrayNode items = json.putArray(key);
            list.forEach(item -> {
                if (item instanceof OptionJson nested) {
                    items.add(nested.json);
                } else if (item instanceof Integer number) {
                    items.add(number);
                } else {
                    items.add(OptionText.clean(item.toString()));
                }
            });
        } else if (value != null) {
            json.put(key, OptionText.clean(value.toString()));
        }
        return this;
    }

    /** What is in it, in order. */
    Set<Map.Entry<String, JsonNode>> fields() {
        return json.properties();
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

    /**
     * Adds the place, if there is one: {@code bus, multifunction, addr, acpi-index} on PCI, {@code bus, port} on USB, {@code bus, nr}
     * on a virtio-serial controller.
     */
    OptionJson at(Placement placement, DevicesPlan plan) {
        if (placement.address() instanceof UsbAddress usb) {
            return and("bus", plan.bus(ControllerType.USB, usb.bus()) + ".0").and("port", usb.port());
        }
        if (placement.address() instanceof VirtioSerialAddress port) {
            return and("bus", plan.bus(ControllerType.VIRTIO_SERIAL, port.controller()) + "." + port.bus())
                    .and("nr", port.port());
        }
        PciAddress address = placement.pci();
        if (address == null) {
            return this;
        }
        and("bus", plan.bus(ControllerType.PCI, address.bus())).and("multifunction", address.multifunction());
        String slot = "0x" + Integer.toHexString(address.slot());
        return and("addr", address.function() == 0 ? slot : slot + ".0x" + Integer.toHexString(address.function()))
                .and("acpi-index", placement.acpiIndex());
    }

    /** Adds what the guest's firmware is shown of a PCI card's own: {@code rombar, romfile}. */
    OptionJson rom(@Nullable RomDef rom) {
        if (rom == null) {
            return this;
        }
        Boolean bar = rom.bar();
        return and("rombar", bar == null ? null : bar ? 1 : 0)
                .and("romfile", Boolean.FALSE.equals(rom.enabled()) ? "" : rom.file());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
