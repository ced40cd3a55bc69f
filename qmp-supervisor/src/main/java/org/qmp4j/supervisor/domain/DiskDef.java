package org.qmp4j.supervisor.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.SecretRef;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostUserSource;

/**
 * A disk or a drive ({@code <disk>}).
 *
 * @param device what the guest sees
 * @param handling what the host is to mind
 * @param driver how QEMU serves it
 * @param image what it has in it, with all that is below; an {@link EmptySource} for an empty drive
 * @param geometry geometry for the guest's firmware, or null
 * @param blocks sizes of blocks, or null
 * @param mirror what a job was copying it to, or null
 * @param target place in the guest
 * @param iotune how much it may do
 * @param throttleFilters groups of the domain that limit it together with others, from the image to the guest
 * @param access who may do what with it
 * @param identity by what the guest knows it
 * @param bootOrder position in the boot order, from 1, or null
 * @param placement its id and its place
 */
public record DiskDef(
        DiskDevice device,
        DiskHandling handling,
        DiskDriverDef driver,
        StorageImage image,
        @Nullable DiskGeometry geometry,
        @Nullable DiskBlocks blocks,
        @Nullable DiskMirror mirror,
        DiskTarget target,
        IoTuneDef iotune,
        List<String> throttleFilters,
        DiskAccess access,
        DiskIdentity identity,
        @Nullable Integer bootOrder,
        Placement placement)
        implements PluggableDef {
    public DiskDef {
        throttleFilters = List.copyOf(throttleFilters);
        if (image.isEmpty() && !device.isEjectable()) {
            throw new IllegalArgumentException(
                    "disk " + target.dev() + " needs a source: only a drive for CDs or floppies can be empty");
        }
        if (device == DiskDevice.CDROM && !access.readonly()) {
            throw new IllegalArgumentException("a CD drive is always read-only: " + target.dev());
        }
        BootOrder.check(bootOrder);
    }

    /** A disk of which nothing else is said. */
    public static DiskDef of(DiskDevice device, StorageImage image, DiskTarget target) {
        return new DiskDef(
                device,
                DiskHandling.UNSAID,
                DiskDriverDef.UNSAID,
                image,
                null,
                null,
                null,
                target,
                IoTuneDef.UNLIMITED,
                List.of(),
                device == DiskDevice.CDROM ? DiskAccess.READONLY : DiskAccess.PLAIN,
                DiskIdentity.UNSAID,
                null,
                Placement.OPEN);
    }

    /** Where its bytes are; null for an empty drive. */
    public @Nullable StorageSource source() {
        return image.isEmpty() ? null : image.source();
    }

    /** The format of its image. */
    public ImageFormat format() {
        return image.format();
    }

    /** Whether the guest may not write. */
    public boolean readonly() {
        return access.readonly();
    }

    /** Serial number that the guest sees, or null. */
    public @Nullable String serial() {
        return identity.serial();
    }

    /** Number of the block nodes of its image, or null. */
    public @Nullable Integer node() {
        return image.index();
    }

    /** What is done when it cannot be read or written. */
    public DiskErrors errors() {
        return driver.errors();
    }

    /** Whether QEMU is given more for it than block nodes and a device: secrets, certificates, helpers, filters, a socket. */
    public boolean hasObjects() {
        boolean objects = image.chain().stream()
                .anyMatch(one -> one.reservations() != null
                        || one.source() instanceof NetworkSource network && network.hasObjects());
        return objects || !throttleFilters.isEmpty() || image.source() instanceof VhostUserSource;
    }

    /** The secrets that its images need, each as often as it is needed. */
    public List<SecretRef> secrets() {
        return image.chain().stream()
                .flatMap(one -> Stream.concat(
                        one.encryption() == null ? Stream.empty() : one.encryption().secrets().stream(),
                        one.auth() == null
                                ? Stream.empty()
                                : Stream.of(one.auth().secret())))
                .toList();
    }

    /** The same disk with its bytes elsewhere. */
    public DiskDef withSource(StorageSource next) {
        return withImage(image.withSource(next));
    }

    /** The same drive with the medium of another, or with none. */
    public DiskDef withMedium(DiskDef other) {
        return withImage(other.image);
    }

    /** The same disk with block nodes that have no number yet. */
    public DiskDef unnumbered() {
        return withImage(image.unnumbered());
    }

    /** The same disk with that image. */
    public DiskDef withImage(StorageImage next) {
        return copyHost(driver, next, iotune);
    }

    /** The same disk served like that. */
    public DiskDef withDriver(DiskDriverDef next) {
        return copyHost(next, image, iotune);
    }

    /** The same disk with that access. */
    public DiskDef withAccess(DiskAccess next) {
        return copyGuest(next, identity, bootOrder, placement);
    }

    /** The same disk known by that. */
    public DiskDef withIdentity(DiskIdentity next) {
        return copyGuest(access, next, bootOrder, placement);
    }

    /** The same disk with those limits. */
    public DiskDef withIotune(IoTuneDef limits) {
        return copyHost(driver, image, limits);
    }

    /** The same disk with that position in the boot order. */
    public DiskDef withBootOrder(@Nullable Integer order) {
        return copyGuest(access, identity, order, placement);
    }

    @Override
    public DevicePlug plug() {
        return switch (target.bus()) {
            case VIRTIO -> handling.model().isExpress() ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
            case USB -> DevicePlug.USB;
            default -> DevicePlug.NONE;
        };
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISK;
    }

    @Override
    public DiskDef placed(Placement where) {
        return copyGuest(access, identity, bootOrder, where);
    }

    /** The same disk, where what may change is on the side of the host. */
    private DiskDef copyHost(DiskDriverDef nextDriver, StorageImage nextImage, IoTuneDef nextLimits) {
        return new DiskDef(
                device,
                handling,
                nextDriver,
                nextImage,
                geometry,
                blocks,
                mirror,
                target,
                nextLimits,
                throttleFilters,
                access,
                identity,
                bootOrder,
                placement);
    }

    /** The same disk, where what may change is on the side of the guest. */
    private DiskDef copyGuest(
            DiskAccess nextAccess, DiskIdentity nextIdentity, @Nullable Integer nextOrder, Placement nextPlacement) {
        return new DiskDef(
                device,
                handling,
                driver,
                image,
                geometry,
                blocks,
                mirror,
                target,
                iotune,
                throttleFilters,
                nextAccess,
                nextIdentity,
                nextOrder,
                nextPlacement);
    }
}
