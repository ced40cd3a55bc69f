package org.qmp4j.supervisor.domain;

/**
 * A USB hub ({@code <hub type='usb'>}).
 *
 * @param placement its id and its place
 */
public record HubDef(Placement placement) implements DeviceDef {
    public HubDef {
        if (placement.address() != null && !(placement.address() instanceof UsbAddress)) {
            throw new IllegalArgumentException("a hub is on a USB bus");
        }
    }

    @Override
    public DevicePlug plug() {
        return DevicePlug.USB_HUB;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.HUB;
    }

    @Override
    public HubDef placed(Placement where) {
        return new HubDef(where);
    }
}
