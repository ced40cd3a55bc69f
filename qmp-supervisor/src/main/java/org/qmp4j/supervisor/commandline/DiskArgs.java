package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskErrors;
import org.qmp4j.supervisor.launch.DeviceAddress.DriveAddress;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;
import org.qmp4j.supervisor.launch.DiskPlan;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageSource;

/** Disks: block nodes with their format stated, then the device. */
final class DiskArgs {
    private DiskArgs() {}

    static void add(DiskPlan disk, boolean rawFormatNodes, List<QemuOption> options) {
        StorageSource source = disk.def().source();
        options.addAll(source == null ? List.of() : nodes(disk, source, rawFormatNodes));
        String drive = source == null ? null : topNode(disk, rawFormatNodes);
        options.add(QemuOption.of("-device", device(disk, drive)));
    }

    private static boolean hasFormatNode(DiskPlan disk, boolean rawFormatNodes) {
        return rawFormatNodes || disk.def().format() != ImageFormat.RAW;
    }

    private static String topNode(DiskPlan disk, boolean rawFormatNodes) {
        return "libvirt-" + disk.node() + (hasFormatNode(disk, rawFormatNodes) ? "-format" : "-storage");
    }

    private static List<QemuOption> nodes(DiskPlan disk, StorageSource source, boolean rawFormatNodes) {
        DiskDef def = disk.def();
        String storageName = "libvirt-" + disk.node() + "-storage";
        OptionJson storage = storage(source).and("node-name", storageName);
        if (!hasFormatNode(disk, rawFormatNodes)) {
            return List.of(QemuOption.of("-blockdev", storage.and("read-only", def.readonly())));
        }
        storage.and("auto-read-only", true).and("discard", "unmap");
        OptionJson format = OptionJson.with("node-name", "libvirt-" + disk.node() + "-format")
                .and("read-only", def.readonly())
                .and("driver", def.format().id())
                .and("file", storageName);
        if (def.endsChain() && def.format() == ImageFormat.QCOW2) {
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

    private static OptionJson device(DiskPlan disk, @Nullable String drive) {
        OptionJson device = OptionJson.with("driver", driver(disk.def()));
        if (disk.address() instanceof PciAddress pci) {
            device.at(pci);
        } else if (disk.address() instanceof DriveAddress place) {
            device.at(place);
        }
        DiskErrorPolicy onWrite = disk.def().errors().onWrite();
        return device.and("drive", drive)
                .and("id", disk.alias())
                .and("bootindex", disk.bootIndex())
                .and("serial", disk.def().serial())
                .and("werror", onWrite == null ? null : onWrite.ofQemu())
                .and("rerror", onRead(disk.def().errors()));
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
