package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A port of a USB bus ({@code <address type='usb'>}).
 *
 * @param bus number of the bus: the index of its controller
 * @param port port, and behind hubs the ports on the way, such as {@code 1.2}; null leaves it open
 */
public record UsbAddress(int bus, @Nullable String port) implements DeviceAddress {
    public UsbAddress {
        if (bus < 0 || (port != null && !port.matches("[1-9][0-9]{0,2}(\\.[1-9][0-9]{0,2}){0,3}"))) {
            throw new IllegalArgumentException(
                    "a USB address is a bus from 0 and a port such as 1 or 1.2: bus " + bus + ", port " + port);
        }
    }
}
