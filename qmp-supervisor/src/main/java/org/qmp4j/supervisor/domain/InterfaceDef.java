package org.qmp4j.supervisor.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A network card ({@code <interface>}).
 *
 * @param source what it is plugged in
 * @param mac its address; null leaves it to the start, from a source that is given in there
 * @param model its model
 * @param driver how it is emulated
 * @param options what else it is told
 * @param bootOrder position in the boot order, from 1, or null
 * @param placement its id and its place
 */
public record InterfaceDef(
        InterfaceSource source,
        @Nullable MacAddress mac,
        NicModel model,
        InterfaceDriverDef driver,
        InterfaceOptions options,
        @Nullable Integer bootOrder,
        Placement placement)
        implements PluggableDef {
    public InterfaceDef {
        BootOrder.check(bootOrder);
    }

    /** A card of which nothing else is said. */
    public InterfaceDef(
            InterfaceSource source,
            @Nullable MacAddress mac,
            NicModel model,
            @Nullable Integer bootOrder,
            Placement placement) {
        this(source, mac, model, InterfaceDriverDef.NONE, InterfaceOptions.NONE, bootOrder, placement);
    }

    /** The same card with that address. */
    public InterfaceDef withMac(MacAddress address) {
        return new InterfaceDef(source, address, model, driver, options, bootOrder, placement);
    }

    /** The same card with that position in the boot order. */
    public InterfaceDef withBootOrder(@Nullable Integer order) {
        return new InterfaceDef(source, mac, model, driver, options, order, placement);
    }

    /** The TAP device that somebody has made for it ({@code <target dev=… managed='no'/>}); null when that is not said. */
    public @Nullable String preparedTap() {
        return source instanceof InterfaceSource.TapDevice
                ? options.kept("target").stream()
                        .map(KeptElement::attributes)
                        .filter(target -> "no".equals(target.get("managed")))
                        .map(target -> target.get("dev"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether it is a card of the host itself. */
    public boolean isHostCard() {
        return source instanceof InterfaceSource.HostCard;
    }

    /** How many pairs of queues it has: only virtio cards have more than one. */
    public int queues() {
        Integer queues = driver.queues();
        return queues == null || queues == 0 || !model.isVirtio() ? 1 : queues;
    }

    @Override
    public DevicePlug plug() {
        return isHostCard() ? DevicePlug.PCI_EXPRESS : model.plug();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.INTERFACE;
    }

    @Override
    public InterfaceDef placed(Placement where) {
        return new InterfaceDef(source, mac, model, driver, options, bootOrder, where);
    }
}
