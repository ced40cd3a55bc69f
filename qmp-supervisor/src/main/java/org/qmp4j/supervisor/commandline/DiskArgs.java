package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskErrors;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageSource;

/** Disks: block nodes with their format stated, then the device. */
final class DiskArgs {
    private DiskArgs() {}

    static void add(DiskDef disk, DevicesPlan plan, List<QemuOption> options) {
        StorageSource source = disk.source();
        boolean rawFormatNodes = plan.rawFormatNodes();
        options.addAll(source == null ? List.of() : nodes(disk, source, rawFormatNodes));
        String drive = source == null ? null : topNode(disk, rawFormatNodes);
        options.add(QemuOption.of("-device", device(disk, drive, plan)));
    }

    private static boolean hasFormatNode(DiskDef disk, boolean rawFormatNodes) {
        return rawFormatNodes || disk.format() != ImageFormat.RAW;
    }

    private static String topNode(DiskDef disk, boolean rawFormatNodes) {
        return "libvirt-" + disk.node() + (hasFormatNode(disk, rawFormatNodes) ? "-format" : "-storage");
    }

    private static List<QemuOption> nodes(DiskDef disk, StorageSource source, boolean rawFormatNodes) {
        String storageName = "libvirt-" + disk.node() + "-storage";
        OptionJson storage = storage(source).and("node-name", storageName);
        if (!hasFormatNode(disk, rawFormatNodes)) {
            return List.of(QemuOption.of("-blockdev", storage.and("read-only", disk.readonly())));
        }
        storage.and("auto-read-only", true).and("discard", "unmap");
        OptionJson format = OptionJson.with("node-name", "libvirt-" + disk.node() + "-format")
                .and("read-only", disk.readonly())
                .and("driver", disk.format().id())
                .and("file", storageName);
        if (disk.endsChain() && disk.format() == ImageFormat.QCOW2) {
            // whatever the header of the image says: there is nothing below it
            format.andNull("backing");
        }
        return List.of(QemuOption.of("-blockdev", storage), QemuOption.of("-blockdev", format));
    }

    private static OptionJson storage(StorageSource source) {
        if (source instanceof BlockSource block) {
            return OptionJson.with("driver", "host_device").and("filename", block.path());
        }
        if (source instanceof FileSource file) {
            return OptionJson.with("driver", "file").and("filename", file.path());
        }
        throw new IllegalStateException("no block driver for " + source);
    }

    private static OptionJson device(DiskDef disk, @Nullable String drive, DevicesPlan plan) {
        OptionJson device = OptionJson.with("driver", driver(disk));
        device.at(disk.placement(), plan);
        if (disk.placement().address() instanceof DriveAddress place) {
            drive(device, disk.target().bus(), place, plan);
        }
        DiskErrorPolicy onWrite = disk.errors().onWrite();
        return device.and("drive", drive)
                .and("id", disk.placement().alias())
                .and("bootindex", disk.bootOrder())
                .and("serial", disk.serial())
                .and("werror", onWrite == null ? null : onWrite.ofQemu())
                .and("rerror", onRead(disk.errors()));
    }

    private static void drive(OptionJson device, DiskBus bus, DriveAddress place, DevicesPlan plan) {
        if (bus == DiskBus.IDE) {
            device.and("bus", plan.bus(ControllerType.IDE, place.controller()) + "." + place.bus())
                    .and("unit", place.unit());
        } else {
            // a SATA bus has one disk
            device.and("bus", plan.bus(ControllerType.SATA, place.controller()) + "." + place.unit());
        }
    }

    private static @Nullable String onRead(DiskErrors errors) {
        DiskErrorPolicy policy = errors.effectiveOnRead();
        return policy == null ? null : policy.ofQemu();
    }

    private static String driver(DiskDef disk) {
        if (disk.target().bus() == DiskBus.VIRTIO) {
            return "virtio-blk-pci";
        }
        return disk.device() == DiskDevice.CDROM ? "ide-cd" : "ide-hd";
    }
}
