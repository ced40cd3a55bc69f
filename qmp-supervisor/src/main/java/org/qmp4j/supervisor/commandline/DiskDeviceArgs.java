package org.qmp4j.supervisor.commandline;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DiskAccess;
import org.qmp4j.supervisor.domain.DiskBlocks;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskCache;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskGeometry;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The device that the guest sees of a disk. */
final class DiskDeviceArgs {
    private DiskDeviceArgs() {}

    /** A disk that another process serves. */
    static OptionJson served(DiskDef disk, String chardev, DevicesPlan plan) {
        return queues(
                        VirtioArgs.device(
                                "vhost-user-blk",
                                disk.handling().model(),
                                disk.driver().virtio()),
                        disk)
                .at(disk.placement(), plan)
                .and("chardev", chardev)
                .and("id", disk.placement().alias())
                .and("bootindex", disk.bootOrder());
    }

    static OptionJson device(DiskDef disk, @Nullable String drive, DevicesPlan plan) {
        DiskBus bus = disk.target().bus();
        OptionJson device = driver(disk).at(disk.placement(), plan);
        place(device, disk, plan);
        boolean scsi = bus == DiskBus.SCSI && disk.device() != DiskDevice.LUN;
        String serial = disk.serial();
        device.and(
                        "device_id",
                        !scsi
                                ? null
                                : serial == null ? "drive-" + disk.placement().alias() : serial)
                .and("share-rw", disk.access().shareable() ? true : null)
                .and("drive", drive)
                .and("id", disk.placement().alias())
                // that of a floppy is said of its controller
                .and("bootindex", bus == DiskBus.FDC ? null : disk.bootOrder());
        sizes(device, disk);
        return device.and("wwn", wwn(disk))
                .and("rotation_rate", disk.target().rotationRate())
                .and("vendor", disk.identity().vendor())
                .and("product", disk.identity().product())
                .and("removable", removable(disk))
                .and("write-cache", writeCache(disk))
                .and("serial", escaped(serial))
                .and("werror", onWrite(disk))
                .and("rerror", onRead(disk));
    }

    private static OptionJson driver(DiskDef disk) {
        return switch (disk.target().bus()) {
            case VIRTIO -> virtio(disk);
            case IDE, SATA -> OptionJson.with("driver", disk.device() == DiskDevice.CDROM ? "ide-cd" : "ide-hd");
            case SCSI ->
                OptionJson.with(
                        "driver",
                        switch (disk.device()) {
                            case LUN -> "scsi-block";
                            case CDROM -> "scsi-cd";
                            default -> "scsi-hd";
                        });
            case USB -> OptionJson.with("driver", "usb-storage");
            case FDC -> OptionJson.with("driver", "floppy");
            case SD ->
                throw new IllegalStateException(
                        "a card has no device of its own: " + disk.target().dev());
        };
    }

    private static OptionJson virtio(DiskDef disk) {
        return queues(
                VirtioArgs.device(
                        "virtio-blk", disk.handling().model(), disk.driver().virtio()),
                disk);
    }

    private static OptionJson queues(OptionJson device, DiskDef disk) {
        DiskDriverDef driver = disk.driver();
        Integer thread = driver.threads().single();
        return device.and("iothread", thread == null ? null : "iothread" + thread)
                .and("ioeventfd", driver.ioeventfd())
                .and("event_idx", driver.eventIdx())
                .and("num-queues", driver.queues())
                .and("queue-size", driver.queueSize())
                .and(
                        "iothread-vq-mapping",
                        QueueThreadArgs.mapping(driver.threads().mapping()));
    }

    private static void place(OptionJson device, DiskDef disk, DevicesPlan plan) {
        if (!(disk.placement().address() instanceof DriveAddress place)) {
            return;
        }
        switch (disk.target().bus()) {
            case IDE ->
                device.and("bus", plan.bus(ControllerType.IDE, place.controller()) + "." + place.bus())
                        .and("unit", place.unit());
            // a SATA bus has one disk
            case SATA -> device.and("bus", plan.bus(ControllerType.SATA, place.controller()) + "." + place.unit());
            case SCSI -> scsi(device, place, plan);
            case FDC -> device.and("unit", place.unit());
            case VIRTIO, USB, SD -> {
                // their places are on PCI and USB
            }
        }
    }

    static void scsi(OptionJson device, DriveAddress place, DevicesPlan plan) {
        String controller = plan.bus(ControllerType.SCSI, place.controller());
        if (plan.devices().hasNarrowScsi(place.controller())) {
            device.and("bus", controller + "." + place.bus()).and("scsi-id", place.unit());
        } else {
            device.and("bus", controller + ".0")
                    .and("channel", place.bus())
                    .and("scsi-id", place.target())
                    .and("lun", place.unit());
        }
    }

    private static void sizes(OptionJson device, DiskDef disk) {
        DiskBlocks blocks = disk.blocks();
        if (blocks != null) {
            device.and("logical_block_size", stated(blocks.logical()))
                    .and("physical_block_size", stated(blocks.physical()))
                    .and("discard_granularity", blocks.discard());
        }
        DiskGeometry geometry = disk.geometry();
        if (geometry != null) {
            device.and("cyls", geometry.cylinders())
                    .and("heads", geometry.heads())
                    .and("secs", geometry.sectors())
                    .and(
                            "bios-chs-trans",
                            geometry.translation() == null
                                    ? null
                                    : geometry.translation().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A size; zero leaves it to QEMU. */
    private static @Nullable Integer stated(@Nullable Integer size) {
        return size == null || size == 0 ? null : size;
    }

    /** libvirt has always written a blank like that, and guests know their disks by it. */
    static @Nullable String escaped(@Nullable String serial) {
        return serial == null ? null : serial.replace(" ", "\\ ");
    }

    private static @Nullable BigInteger wwn(DiskDef disk) {
        String wwn = disk.identity().wwn();
        return wwn == null ? null : new BigInteger(wwn.replaceFirst("^0x", ""), 16);
    }

    private static @Nullable Boolean removable(DiskDef disk) {
        Boolean said = disk.target().removable();
        return said == null && disk.target().bus() == DiskBus.USB ? Boolean.FALSE : said;
    }

    private static @Nullable String writeCache(DiskDef disk) {
        DiskCache cache = disk.driver().cache();
        if (disk.device() == DiskDevice.LUN) {
            return null;
        }
        DiskAccess access = disk.access();
        Boolean on = cache != null
                ? cache.writeCache()
                : access.shareable() && !access.readonly() ? DiskCache.NONE.writeCache() : null;
        return on == null ? null : on ? "on" : "off";
    }

    private static @Nullable String onWrite(DiskDef disk) {
        DiskErrorPolicy policy = disk.errors().onWrite();
        return policy == null ? null : policy.ofQemu();
    }

    private static @Nullable String onRead(DiskDef disk) {
        DiskErrorPolicy policy = disk.errors().effectiveOnRead();
        return policy == null ? null : policy.ofQemu();
    }
}
