package org.qmp4j.supervisor.commandline;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.Reservations;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostVdpaSource;

/** The node of an image's storage: its driver, and where the bytes are. */
final class StorageArgs {
    /** The helper for reservations that is started with the domain. */
    static final String MANAGED_HELPER = "pr-helper0";

    private StorageArgs() {}

    static OptionJson storage(DiskDef disk, ImageNodes nodes, DevicesPlan plan) {
        StorageSource source = nodes.image().source();
        if (source instanceof FileSource file) {
            return local("file", file.path(), disk, nodes);
        }
        if (source instanceof BlockSource block) {
            boolean optical = disk.device() == DiskDevice.CDROM
                    && plan.storage().opticalDrives().contains(block.path());
            return local(optical ? "host_cdrom" : "host_device", block.path(), disk, nodes);
        }
        if (source instanceof DirSource dir) {
            return OptionJson.with("driver", "vvfat")
                    .and("dir", dir.path())
                    .and("floppy", disk.device() == DiskDevice.FLOPPY)
                    .and("rw", !nodes.readonly());
        }
        if (source instanceof NvmeSource nvme) {
            return OptionJson.with("driver", "nvme")
                    .and("device", nvme.address().toString())
                    .and("namespace", nvme.namespace());
        }
        if (source instanceof VhostVdpaSource vdpa) {
            return OptionJson.with("driver", "virtio-blk-vhost-vdpa")
                    .and("path", plan.handsOver() ? "/dev/fdset/" + plan.fdSet(vdpaSet(nodes)) : vdpa.path());
        }
        if (source instanceof NetworkSource network) {
            return NetworkArgs.storage(network, nodes, plan);
        }
        throw new IllegalStateException("no block driver for " + source);
    }

    private static OptionJson local(String driver, String path, DiskDef disk, ImageNodes nodes) {
        DiskDriverDef.Io io = disk.driver().io();
        return OptionJson.with("driver", driver)
                .and("filename", path)
                .and("aio", io == null ? null : io.name().toLowerCase(java.util.Locale.ROOT))
                .and("pr-manager", reservations(disk, nodes));
    }

    /** The id of who reserves the device, or null. */
    static @Nullable String reservations(DiskDef disk, ImageNodes nodes) {
        Reservations reservations = nodes.image().reservations();
        if (reservations == null) {
            return null;
        }
        return reservations.managed()
                ? MANAGED_HELPER
                : "pr-helper-" + disk.placement().alias();
    }

    /** The name of the set of descriptors in which a vDPA device is. */
    static String vdpaSet(ImageNodes nodes) {
        return nodes.storage() + "-vdpa";
    }
}
