package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DiskAccess.Transience;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.UsbAddress;
import org.qmp4j.supervisor.domain.VirtioMmioAddress;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.StartupPolicy;
import org.qmp4j.supervisor.storage.VhostUserSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/** What holds within one disk, whatever else the domain has; each complaint has the place of the part that is wrong. */
final class DiskRules {
    private final XmlElement element;
    private final DiskDef disk;

    private DiskRules(XmlElement element, DiskDef disk) {
        this.element = element;
        this.disk = disk;
    }

    /** {@code <auth>} and {@code <encryption>} may stand in the disk or in its source, but not in both. */
    static void secretsOnce(XmlElement disk) {
        XmlElement source = disk.child("source");
        if (source == null) {
            return;
        }
        for (String name : new String[] {"auth", "encryption"}) {
            XmlElement second = source.child(name);
            if (disk.child(name) != null && second != null) {
                throw second.invalid("<" + name + "> stands beside the source already");
            }
        }
    }

    static void check(XmlElement element, DiskDef disk) {
        DiskRules rules = new DiskRules(element, disk);
        rules.bus();
        rules.address();
        rules.lun();
        rules.identity();
        rules.drive();
        rules.access();
        rules.options();
        ImageRules.check(element, disk);
        DiskDriverRules.check(element, disk);
    }

    private void bus() {
        DiskBus bus = disk.target().bus();
        require(
                disk.device() != DiskDevice.FLOPPY || bus == DiskBus.FDC,
                "a floppy is on bus 'fdc', nowhere else",
                "target");
        require(bus != DiskBus.FDC || disk.device() == DiskDevice.FLOPPY, "bus 'fdc' is for floppies", "target");
        require(
                disk.device() != DiskDevice.CDROM || bus != DiskBus.VIRTIO,
                "bus 'virtio' has no media that can be taken out",
                "target");
        boolean ata = bus == DiskBus.IDE || bus == DiskBus.SATA;
        require(
                !disk.readonly() || !ata || disk.device() != DiskDevice.DISK,
                "a disk on bus '" + bus.id() + "' can be written",
                "readonly");
        require(
                disk.image().reservations() == null || disk.device() == DiskDevice.LUN,
                "reservations are for device 'lun'",
                "source",
                "reservations");
        require(disk.handling().sgioFiltered() == null || disk.device() == DiskDevice.LUN, "sgio is for device 'lun'");
        require(!disk.image().isEmpty() || bus != DiskBus.USB, "a drive on bus 'usb' cannot be empty");
        require(
                disk.handling().model() == VirtioRevision.ANY || bus == DiskBus.VIRTIO,
                "a revision of virtio needs bus 'virtio'");
    }

    private void address() {
        DeviceAddress address = disk.placement().address();
        boolean fits = switch (disk.target().bus()) {
            case VIRTIO -> address instanceof PciAddress || address instanceof VirtioMmioAddress;
            case USB -> address instanceof UsbAddress;
            default -> address instanceof DriveAddress;
        };
        require(
                address == null || fits,
                "bus '" + disk.target().bus().id() + "' has no addresses of this type",
                "address");
        if (address instanceof DriveAddress drive) {
            place(drive);
        }
    }

    private void place(DriveAddress drive) {
        DiskBus bus = disk.target().bus();
        boolean one = bus == DiskBus.SATA || bus == DiskBus.FDC || bus == DiskBus.SCSI;
        require(!one || drive.bus() == 0, "a controller of bus '" + bus.id() + "' has one bus: 0", "address");
        require(
                bus == DiskBus.SCSI || drive.target() == 0,
                "a controller of bus '" + bus.id() + "' has one target: 0",
                "address");
    }

    private void lun() {
        if (disk.device() != DiskDevice.LUN) {
            return;
        }
        boolean block = disk.image().source() instanceof BlockSource
                || disk.image().source() instanceof NvmeSource
                || disk.image().source() instanceof VolumeSource
                || ImageRules.isIscsi(disk.image());
        require(block, "device 'lun' needs a block device or an iSCSI target");
        DiskBus bus = disk.target().bus();
        require(bus == DiskBus.SCSI || bus == DiskBus.VIRTIO, "device 'lun' needs bus 'scsi'", "target");
        require(disk.format().id().equals("raw"), "device 'lun' needs format 'raw'", "driver");
        require(disk.image().encryption() == null, "device 'lun' cannot be encrypted by QEMU");
        require(disk.access().transience() == Transience.KEPT, "device 'lun' cannot be transient", "transient");
        require(disk.identity().serial() == null, "device 'lun' has a serial of its own", "serial");
        require(disk.identity().wwn() == null, "device 'lun' has a wwn of its own", "wwn");
        require(disk.identity().vendor() == null, "device 'lun' has a vendor of its own", "vendor");
        require(disk.identity().product() == null, "device 'lun' has a product of its own", "product");
    }

    private void identity() {
        DiskBus bus = disk.target().bus();
        boolean scsi = bus == DiskBus.SCSI;
        require(
                disk.identity().wwn() == null || scsi || bus == DiskBus.IDE,
                "only disks on IDE and SCSI have a wwn",
                "wwn");
        require(disk.identity().vendor() == null || scsi, "only SCSI disks have a vendor", "vendor");
        require(disk.identity().product() == null || scsi, "only SCSI disks have a product", "product");
    }

    /** What the guest is told of how the drive is built. */
    private void drive() {
        DiskBus bus = disk.target().bus();
        boolean scsi = bus == DiskBus.SCSI;
        boolean turns = scsi || bus == DiskBus.IDE || bus == DiskBus.SATA;
        require(
                disk.target().rotationRate() == null || turns && !disk.device().isEjectable(),
                "rotation_rate is for disks on IDE, SATA and SCSI",
                "target");
        require(
                disk.target().removable() == null || scsi || bus == DiskBus.USB,
                "removable is for disks on USB and SCSI",
                "target");
        require(
                disk.target().trayOpen() == null || disk.device().isEjectable(),
                "only drives for CDs and floppies have a tray",
                "target");
    }

    private void access() {
        boolean raw = disk.format().id().equals("raw") && disk.image().below() == null;
        require(
                !disk.access().shareable() || raw,
                "an image of format '" + disk.format().id() + "' cannot be shared with other guests",
                "driver");
        boolean lost = disk.access().transience() != Transience.KEPT;
        require(
                !lost
                        || disk.image().source() instanceof FileSource
                        || disk.image().source() instanceof EmptySource,
                "only a disk in a file can be transient",
                "transient");
        require(!lost || disk.device() == DiskDevice.DISK, "only a disk can be transient", "transient");
        require(!lost || !disk.readonly(), "what cannot be written cannot be transient", "transient");
        require(
                disk.access().transience() != Transience.LOST_SHARED
                        || disk.target().bus() != DiskBus.IDE
                                && disk.target().bus() != DiskBus.SATA
                                && disk.target().bus() != DiskBus.FDC,
                "a bus without hot-plug cannot have a transient disk that shares its image",
                "transient");
    }

    private void options() {
        require(
                disk.throttleFilters().isEmpty() || disk.iotune().isEmpty(),
                "<throttlefilters> and <iotune> exclude each other",
                "throttlefilters");
        StartupPolicy policy = disk.image().startupPolicy();
        boolean local = disk.image().source() instanceof FileSource
                || disk.image().source() instanceof BlockSource
                || disk.image().source() instanceof VolumeSource
                || disk.image().isEmpty();
        require(policy == null || local, "startupPolicy is for files, block devices and volumes", "source");
        require(
                policy != StartupPolicy.REQUISITE || disk.device().isEjectable(),
                "startupPolicy 'requisite' is for drives for CDs and floppies",
                "source");
        boolean firmware = disk.device() == DiskDevice.DISK && !(disk.image().source() instanceof VhostUserSource);
        require(disk.geometry() == null || firmware, "only disks have a geometry", "geometry");
    }

    private void require(boolean met, String otherwise, String... path) {
        require(element, met, otherwise, path);
    }

    /** Complains of the innermost element of that path that is there. */
    static void require(XmlElement disk, boolean met, String otherwise, String... path) {
        if (met) {
            return;
        }
        XmlElement place = disk;
        for (String name : path) {
            // what belongs to the source may stand beside it as well
            XmlElement inner = place.child(name);
            XmlElement outer = inner == null ? disk.child(name) : null;
            place = inner != null ? inner : outer != null ? outer : place;
        }
        throw place.invalid(otherwise);
    }
}
