package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MacAddress;

/** MAC addresses for cards whose definition names none: such that no other card of the domain has them. */
final class CardAddresses {
    private CardAddresses() {}

    static DevicesDef given(DevicesDef devices, Supplier<MacAddress> macs) {
        Set<MacAddress> taken = new HashSet<>();
        for (InterfaceDef card : devices.interfaces()) {
            if (card.mac() != null) {
                taken.add(card.mac());
            }
        }
        return devices.map(device ->
                device instanceof InterfaceDef card && card.mac() == null ? card.withMac(free(macs, taken)) : device);
    }

    private static MacAddress free(Supplier<MacAddress> macs, Set<MacAddress> taken) {
        MacAddress mac = macs.get();
        while (!taken.add(mac)) {
            mac = macs.get();
        }
        return mac;
    }
}
