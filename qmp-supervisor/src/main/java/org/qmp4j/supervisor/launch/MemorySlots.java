package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.Set;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DimmAddress;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryDef.MaxMemoryDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** Which memory device is in which slot: those that nothing is said of are in the lowest free ones. */
final class MemorySlots {
    private final int slots;
    private final Set<Integer> taken = new HashSet<>();

    private MemorySlots(int slots) {
        this.slots = slots;
    }

    static DevicesDef given(DomainDef domain) {
        MaxMemoryDef max = domain.memory().max();
        MemorySlots places = new MemorySlots(max == null ? 0 : max.slots());
        for (MemoryDeviceDef device : domain.devices().of(MemoryDeviceDef.class)) {
            if (device.placement().address() instanceof DimmAddress dimm) {
                places.claim(dimm.slot());
            }
        }
        return domain.devices()
                .map(device -> device instanceof MemoryDeviceDef memory
                                && memory.model().hasSlot()
                                && memory.placement().address() == null
                        ? memory.placed(memory.placement().at(places.free()))
                        : device);
    }

    private void claim(int slot) {
        if (slot >= slots) {
            throw refused("there is no slot " + slot + ": <maxMemory> has " + slots);
        }
        if (!taken.add(slot)) {
            throw refused("slot " + slot + " is taken twice");
        }
    }

    private DimmAddress free() {
        for (int slot = 0; slot < slots; slot++) {
            if (taken.add(slot)) {
                return new DimmAddress(slot, null);
            }
        }
        throw refused("more memory devices than the " + slots + " slots of <maxMemory>");
    }

    private static UnsupportedConfigurationException refused(String why) {
        return new UnsupportedConfigurationException("/domain/devices/memory", why);
    }
}
