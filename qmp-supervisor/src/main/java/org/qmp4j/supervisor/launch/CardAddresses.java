package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MacAddress;

/** MAC addresses for cards whose definition names none: such that no other card of the domain has them. */
final class CardAddresses {
    /** More than any machine has cards. */
    private static final int TRIES = 1000;

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
        for (int tries = 0; tries < TRIES; tries++) {
            MacAddress mac = macs.get();
            if (taken.add(mac)) {
                return mac;
            }
        }
        throw new IllegalStateException("the source of MAC addresses has given " + TRIES + " that other cards have");
    }
}
