package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.Set;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** Ports of virtio-serial controllers; port 0 is for a console. */
final class SerialPorts {
    private SerialPorts() {}

    static DevicesDef given(DevicesDef devices) {
        Set<Integer> taken = new HashSet<>();
        for (ChannelDef channel : devices.channels()) {
            Integer port = channel.port();
            String where = "/domain/devices/channel[" + channel.targetName() + "]";
            if (port != null && (port < 1 || port > ChannelDef.MAX_CHANNELS)) {
                throw new UnsupportedConfigurationException(
                        where,
                        "a virtio-serial controller has the ports 1 to " + ChannelDef.MAX_CHANNELS + ": " + port);
            }
            if (port != null && !taken.add(port)) {
                throw new UnsupportedConfigurationException(where, "port " + port + " is used twice");
            }
        }
        return devices.map(device -> device instanceof ChannelDef channel
                        && channel.isVirtio()
                        && channel.placement().address() == null
                ? channel.placed(channel.placement().at(new VirtioSerialAddress(0, 0, free(taken))))
                : device);
    }

    private static int free(Set<Integer> taken) {
        for (int port = 1; port <= ChannelDef.MAX_CHANNELS; port++) {
            if (taken.add(port)) {
                return port;
            }
        }
        throw new UnsupportedConfigurationException(
                "/domain/devices/channel", "more than " + ChannelDef.MAX_CHANNELS + " channels");
    }
}
