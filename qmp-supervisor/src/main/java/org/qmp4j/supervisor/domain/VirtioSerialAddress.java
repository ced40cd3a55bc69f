package org.qmp4j.supervisor.domain;

/**
 * A port of a virtio-serial controller ({@code <address type='virtio-serial'>}).
 *
 * @param controller index of the controller
 * @param bus bus of the controller; QEMU has one, 0
 * @param port port, from 0; port 0 is for a console
 */
public record VirtioSerialAddress(int controller, int bus, int port) implements DeviceAddress {
    public VirtioSerialAddress {
        if (controller < 0 || bus < 0 || port < 0) {
            throw new IllegalArgumentException("the parts of a virtio-serial address are numbers from 0: controller "
                    + controller + ", bus " + bus + ", port " + port);
        }
    }
}
