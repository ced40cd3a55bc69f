package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A network card ({@code <interface>}).
 *
 * @param source what it is plugged in
 * @param mac its address; null leaves it to the start, from a source that is given in there
 * @param model its model
 * @param bootOrder position in the boot order, from 1, or null
 * @param placement its id and its place
 */
public record InterfaceDef(
        InterfaceSource source,
        @Nullable MacAddress mac,
        NicModel model,
        @Nullable Integer bootOrder,
        Placement placement)
        implements PluggableDef {
    public InterfaceDef {
        BootOrder.check(bootOrder);
    }

    /** The same card with that address. */
    public InterfaceDef withMac(MacAddress address) {
        return new InterfaceDef(source, address, model, bootOrder, placement);
    }

    /** The same card with that position in the boot order. */
    public InterfaceDef withBootOrder(@Nullable Integer order) {
        return new InterfaceDef(source, mac, model, order, placement);
    }

    @Override
    public DevicePlug plug() {
        return model == NicModel.VIRTIO ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.INTERFACE;
    }

    @Override
    public InterfaceDef placed(Placement where) {
        return new InterfaceDef(source, mac, model, bootOrder, where);
    }
}
