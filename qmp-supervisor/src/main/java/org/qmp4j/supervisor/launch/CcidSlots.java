package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.Set;
import org.qmp4j.supervisor.domain.CcidAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.DevicesDef;

/** Slots of smart card readers: one after the other on the first reader. */
final class CcidSlots {
    private CcidSlots() {}

    static DevicesDef given(DevicesDef devices) {
        Set<CcidAddress> taken = new HashSet<>();
        for (DeviceDef device : devices.all()) {
            if (device.plug() == DevicePlug.CCID
                    && device.placement().address() instanceof CcidAddress stated
                    && !taken.add(stated)) {
                throw DevicePath.complaint(device, devices.all(), "another card is there");
            }
        }
        return devices.map(
                device -> device.plug() == DevicePlug.CCID && device.placement().address() == null
                        ? device.placed(device.placement().at(free(taken)))
                        : device);
    }

    private static CcidAddress free(Set<CcidAddress> taken) {
        int slot = 0;
        while (!taken.add(new CcidAddress(0, slot))) {
            slot++;
        }
        return new CcidAddress(0, slot);
    }
}
