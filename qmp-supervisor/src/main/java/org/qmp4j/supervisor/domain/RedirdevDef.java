package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A USB port to which a device elsewhere is brought ({@code <redirdev bus='usb'>}).
 *
 * @param chardev its host side
 * @param bootOrder position in the order of boot, or null
 * @param placement its id and its place
 */
public record RedirdevDef(ChardevDef chardev, @Nullable Integer bootOrder, Placement placement)
        implements CharacterDeviceDef {
    public RedirdevDef {
        if (placement.address() != null && !(placement.address() instanceof UsbAddress)) {
            throw new IllegalArgumentException("a redirected device is on a USB bus");
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.REDIRDEV;
    }

    @Override
    public DevicePlug plug() {
        return DevicePlug.USB;
    }

    @Override
    public RedirdevDef placed(Placement where) {
        return new RedirdevDef(chardev, bootOrder, where);
    }
}
