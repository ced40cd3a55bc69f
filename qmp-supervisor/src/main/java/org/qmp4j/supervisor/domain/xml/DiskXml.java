package org.qmp4j.supervisor.domain.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskErrors;
import org.qmp4j.supervisor.domain.DiskTarget;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageSource;

/** {@code <disk>}: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class DiskXml {
    private static final String FILE = "file";
    private static final String BLOCK = "block";

    private DiskXml() {}

    static DiskDef read(XmlElement disk) {
        String type = disk.word(
                "type", FILE, text -> text.equals(FILE) || text.equals(BLOCK) ? Optional.of(text) : Optional.empty());
        DiskDevice device = disk.word("device", DiskDevice.DISK, DiskDevice::of);
        XmlElement driver = disk.child("driver");
        ImageFormat format = format(driver);
        DiskErrors errors = errors(driver);
        if (driver != null) {
            driver.refuseRest();
        }
        XmlElement place = disk.child("source");
        Integer node = place == null ? null : place.number("index", 1, Integer.MAX_VALUE);
        StorageSource source = source(place, type);
        boolean endsChain = disk.flag("backingStore");
        DiskTarget target = target(disk.requiredChild("target"));
        // a CD drive is read-only whether the XML says so or not, as in libvirt
        boolean readonly = disk.flag("readonly") || device == DiskDevice.CDROM;
        String serial = serial(disk);
        Integer bootOrder = bootOrder(disk);
        IoTuneDef iotune = IoTuneXml.read(disk);
        Placement placement = PlacementXml.read(disk);
        disk.refuseRest();
        return disk.build(() -> new DiskDef(
                device, format, source, endsChain, target, readonly, serial, bootOrder, iotune, node, placement,
                errors));
    }

    /** No stated format means raw, as in libvirt; the image is never looked at to find out. */
    private static ImageFormat format(@Nullable XmlElement driver) {
        if (driver == null) {
            return ImageFormat.RAW;
        }
        driver.mayState("name", "qemu");
        return driver.word("type", ImageFormat.RAW, ImageFormat::of);
    }

    private static DiskErrors errors(@Nullable XmlElement driver) {
        if (driver == null) {
            return DiskErrors.UNSAID;
        }
        DiskErrorPolicy onWrite = policy(driver, "error_policy");
        DiskErrorPolicy onRead = policy(driver, "rerror_policy");
        return driver.build(() -> new DiskErrors(onWrite, onRead));
    }

    private static @Nullable DiskErrorPolicy policy(XmlElement driver, String attribute) {
        String word = driver.attribute(attribute);
        return word == null ? null : DiskErrorPolicy.of(word).orElseThrow(() -> driver.unknownWord(attribute, word));
    }

    private static @Nullable StorageSource source(@Nullable XmlElement source, String type) {
        if (source == null) {
            return null;
        }
        String path = source.attribute(type.equals(BLOCK) ? "dev" : "file");
        source.refuseRest();
        if (path == null) {
            return null;
        }
        return source.build(() -> type.equals(BLOCK) ? new BlockSource(path) : new FileSource(path));
    }

    private static DiskTarget target(XmlElement target) {
        String dev = target.requiredAttribute("dev");
        if (!DiskTarget.isName(dev)) {
            throw target.unknownWord("dev", dev);
        }
        String word = target.attribute("bus");
        DiskBus bus = word == null
                ? DiskBus.impliedBy(dev)
                        .orElseThrow(
                                () -> target.unsupported(
                                        "dev '" + dev
                                                + "' without a bus means a bus that is not supported: state bus='virtio', 'ide' or 'sata'"))
                : DiskBus.of(word).orElseThrow(() -> target.unknownWord("bus", word));
        target.refuseRest();
        return new DiskTarget(dev, bus);
    }

    private static @Nullable String serial(XmlElement disk) {
        XmlElement serial = disk.child("serial");
        if (serial == null) {
            return null;
        }
        String text = serial.onlyText();
        // what libvirt lets through to QEMU; it also keeps the value out of the guest's way
        if (!text.matches("[A-Za-z0-9 _.+-]{1,256}")) {
            throw serial.invalid("a serial is letters, digits, blanks and _ . + -: '" + text + "'");
        }
        return text;
    }

    static @Nullable Integer bootOrder(XmlElement device) {
        XmlElement boot = device.child("boot");
        if (boot == null) {
            return null;
        }
        Integer order = boot.number("order", 1, Integer.MAX_VALUE);
        if (order == null) {
            throw boot.invalid("attribute 'order' is missing");
        }
        boot.refuseRest();
        return order;
    }

    static void write(DiskDef disk, XmlPrinter out) {
        String type = disk.source() instanceof BlockSource ? BLOCK : FILE;
        out.open("disk", "type", type, "device", disk.device().id());
        DiskErrorPolicy onWrite = disk.errors().onWrite();
        DiskErrorPolicy onRead = disk.errors().onRead();
        out.empty(
                "driver",
                "name",
                "qemu",
                "type",
                disk.format().id(),
                "error_policy",
                onWrite == null ? null : onWrite.id(),
                "rerror_policy",
                onRead == null ? null : onRead.id());
        if (disk.source() instanceof FileSource file) {
            out.empty("source", "file", file.path(), "index", disk.node());
        } else if (disk.source() instanceof BlockSource block) {
            out.empty("source", "dev", block.path(), "index", disk.node());
        }
        if (disk.endsChain()) {
            out.empty("backingStore");
        }
        out.empty(
                "target", "dev", disk.target().dev(), "bus", disk.target().bus().id());
        IoTuneXml.write(disk.iotune(), out);
        if (disk.readonly()) {
            out.empty("readonly");
        }
        out.text("serial", disk.serial());
        writeBootOrder(disk.bootOrder(), out);
        PlacementXml.write(disk.placement(), out);
        out.close("disk");
    }

    static void writeBootOrder(@Nullable Integer order, XmlPrinter out) {
        if (order != null) {
            out.empty("boot", "order", order);
        }
    }
}
