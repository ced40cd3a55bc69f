package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import org.qmp4j.testkit.schema.QemuVersion;

/** What device_add refuses, in the order in which QEMU looks. */
final class HotPlug {

    private static final String IDENTIFIER = "[A-Za-z][-A-Za-z0-9._]*";
    private static final Set<String> NO_PROPERTIES = Set.of("driver", "id", "bus");

    private final QemuVersion version;
    private final Catalogue catalogue;
    private final Buses buses;

    HotPlug(QemuVersion version, Catalogue catalogue, Buses buses) {
        this.version = version;
        this.catalogue = catalogue;
        this.buses = buses;
    }

    private boolean isOld() {
        return version == QemuVersion.V7_2;
    }

    /** Only 7.2 minds what an id looks like. */
    void checkId(String id) throws Refusal {
        if (isOld() && !id.isEmpty() && !id.matches(IDENTIFIER)) {
            throw new Refusal("Parameter 'id' expects an identifier");
        }
    }

    /** The bus for a new device. */
    Bus place(String driver, String wanted) throws Refusal {
        if (!catalogue.knows(driver)) {
            throw new Refusal("the fake QEMU does not model a '" + driver + "'");
        }
        String kind = catalogue.bus(driver);
        if (kind.isEmpty()) {
            throw new Refusal(
                    isOld()
                            ? "Parameter 'driver' expects a pluggable device type"
                            : "Device '" + driver + "' does not support hotplugging");
        }
        Bus bus = wanted.isEmpty()
                ? buses.ofKind(kind)
                        .orElseThrow(() -> new Refusal("No '" + kind + "' bus found for device '" + driver + "'"))
                : buses.named(wanted).orElseThrow(() -> new Refusal("Bus '" + wanted + "' not found"));
        if (!bus.kind().equals(kind)) {
            throw new Refusal("Device '" + driver + "' can't go on " + bus.kind() + " bus");
        }
        if (!bus.hotplug()) {
            throw new Refusal("Bus '" + bus.name() + "' does not support hotplugging");
        }
        return bus;
    }

    void checkProperties(String driver, JsonNode given) throws Refusal {
        for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (NO_PROPERTIES.contains(name)) {
                continue;
            }
            JsonNode property = catalogue
                    .property(driver, name)
                    .orElseThrow(() -> new Refusal("Property '" + driver + "." + name + "' not found"));
            boolean number = property.path("type").asText().startsWith("uint");
            if (number
                    && given.path(name).isTextual()
                    && !given.path(name).asText().matches("\\d.*")) {
                throw new Refusal("Parameter '" + name + "' expects " + (isOld() ? "integer" : "uint64"));
            }
        }
    }
}
