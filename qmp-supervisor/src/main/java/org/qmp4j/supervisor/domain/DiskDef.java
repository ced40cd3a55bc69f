package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * A disk or CD drive ({@code <disk>}).
 *
 * @param device what the guest sees
 * @param format format of the image; {@code raw} when the XML says nothing, never a guess
 * @param source where the bytes are; null for an empty CD drive
 * @param endsChain {@code <backingStore/>}: the image is known to have no backing image, whatever its header says
 * @param target place in the guest
 * @param readonly whether the guest may not write
 * @param serial serial number that the guest sees, or null
 * @param bootOrder position in the boot order, from 1, or null
 * @param iotune how much it may do
 * @param node number of its block nodes ({@code <source index=…>}), or null
 * @param placement its id and its place
 * @param errors what is done when it cannot be read or written
 */
public record DiskDef(
        DiskDevice device,
        ImageFormat format,
        @Nullable StorageSource source,
        boolean endsChain,
        DiskTarget target,
        boolean readonly,
        @Nullable String serial,
        @Nullable Integer bootOrder,
        IoTuneDef iotune,
        @Nullable Integer node,
        Placement placement,
        DiskErrors errors)
        implements PluggableDef {
    public DiskDef {
        if (source == null && device != DiskDevice.CDROM) {
            throw new IllegalArgumentException(
                    "disk " + target.dev() + " needs a source: only a CD drive can be empty");
        }
        if (device == DiskDevice.CDROM && target.bus() == DiskBus.VIRTIO) {
            throw new IllegalArgumentException("a CD drive cannot be on the virtio bus: " + target.dev());
        }
        if (device == DiskDevice.CDROM && !readonly) {
            throw new IllegalArgumentException("a CD drive is always read-only: " + target.dev());
        }
        BootOrder.check(bootOrder);
        if (node != null && node < 1) {
            throw new IllegalArgumentException("the index of a source is a number from 1: " + node);
        }
        check(placement.address(), target);
    }

    private static void check(@Nullable DeviceAddress address, DiskTarget target) {
        boolean card = target.bus() == DiskBus.VIRTIO;
        if (address instanceof PciAddress && !card) {
            throw new IllegalArgumentException(
                    "disk " + target.dev() + " is no PCI device: it cannot have a PCI address");
        }
        if (address instanceof DriveAddress && card) {
            throw new IllegalArgumentException(
                    "disk " + target.dev() + " is a PCI device: it cannot have the address of a drive");
        }
    }

    /** The same disk with its bytes elsewhere. */
    public DiskDef withSource(StorageSource next) {
        return new DiskDef(
                device, format, next, endsChain, target, readonly, serial, bootOrder, iotune, node, placement, errors);
    }

    /** The same drive with the medium of another, or with none. */
    public DiskDef withMedium(DiskDef other) {
        return new DiskDef(
                device,
                other.format,
                other.source,
                other.endsChain,
                target,
                readonly,
                serial,
                bootOrder,
                iotune,
                other.node,
                placement,
                errors);
    }

    /** The same disk with those limits. */
    public DiskDef withIotune(IoTuneDef limits) {
        return new DiskDef(
                device, format, source, endsChain, target, readonly, serial, bootOrder, limits, node, placement,
                errors);
    }

    /** The same disk with that position in the boot order. */
    public DiskDef withBootOrder(@Nullable Integer order) {
        return new DiskDef(
                device, format, source, endsChain, target, readonly, serial, order, iotune, node, placement, errors);
    }

    /** The same disk with block nodes of that number. */
    public DiskDef withNode(@Nullable Integer number) {
        return new DiskDef(
                device, format, source, endsChain, target, readonly, serial, bootOrder, iotune, number, placement,
                errors);
    }

    @Override
    public DevicePlug plug() {
        return target.bus() == DiskBus.VIRTIO ? DevicePlug.PCI_EXPRESS : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISK;
    }

    @Override
    public DiskDef placed(Placement where) {
        return new DiskDef(
                device, format, source, endsChain, target, readonly, serial, bootOrder, iotune, node, where, errors);
    }
}
