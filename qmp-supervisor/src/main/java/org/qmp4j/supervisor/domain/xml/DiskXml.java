package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskAccess;
import org.qmp4j.supervisor.domain.DiskAccess.Transience;
import org.qmp4j.supervisor.domain.DiskBlocks;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.domain.DiskGeometry;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.DiskIdentity;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.domain.DiskTarget;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageAuth;
import org.qmp4j.supervisor.storage.StorageImage;

/** {@code <disk>}: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class DiskXml {
    private static final XmlField<DiskDef, String> TYPE = new XmlField<>(
            XmlField.Kind.ATTRIBUTE,
            "type",
            "file, block, dir, network, volume, nvme, vhostuser, vhostvdpa",
            null,
            SourceXml::type,
            disk -> SourceXml.type(disk.image().source()),
            (word, out) -> out.attribute("type", word));
    private static final XmlField<DiskDef, DiskDevice> DEVICE =
            XmlField.attribute("device", XmlValue.words(DiskDevice.values(), DiskDevice::id), DiskDef::device);
    private static final XmlField<DiskDef, VirtioRevision> MODEL = XmlField.attribute(
            "model",
            XmlValue.words(VirtioRevision.values(), VirtioRevision::model),
            disk -> disk.handling().model() == VirtioRevision.ANY
                    ? null
                    : disk.handling().model());
    private static final XmlField<DiskDef, Boolean> RAWIO =
            XmlField.attribute("rawio", XmlValue.YES_NO, disk -> disk.handling().rawio());
    private static final XmlField<DiskDef, Boolean> SGIO = XmlField.attribute(
            "sgio",
            XmlValue.words(Filter.values(), filter -> filter.name().toLowerCase(java.util.Locale.ROOT))
                    .as(Filter.FILTERED::equals, is -> is ? Filter.FILTERED : Filter.UNFILTERED),
            disk -> disk.handling().sgioFiltered());
    private static final XmlField<DiskDef, DiskHandling.Snapshot> SNAPSHOT = XmlField.attribute(
            "snapshot",
            DiskWords.of(DiskHandling.Snapshot.values()),
            disk -> disk.handling().snapshot());
    private static final XmlField<DiskDef, DiskDriverXml.Said> DRIVER = XmlField.child(
            DiskDriverXml.SHAPE,
            disk -> new DiskDriverXml.Said(
                    disk.driver(), disk.format(), disk.image().metadataCache()));
    private static final XmlField<DiskDef, StorageAuth> AUTH = XmlField.child(SecretXml.AUTH, disk -> null);
    private static final XmlField<DiskDef, StorageImage> SOURCE = new XmlField<>(
            XmlField.Kind.CHILD,
            "source",
            "see IMAGE",
            null,
            SourceXml::read,
            DiskDef::image,
            (image, out) -> out.child(printer -> SourceXml.write(image, true, printer)));
    private static final XmlField<DiskDef, BackingStore> BACKING = new XmlField<>(
            XmlField.Kind.CHILD,
            "backingStore",
            "",
            BackingStoreXml.LISTED,
            BackingStoreXml::read,
            disk -> disk.image().backing(),
            (backing, out) -> out.child(printer -> BackingStoreXml.write(backing, printer)));
    private static final XmlField<DiskDef, DiskGeometry> GEOMETRY =
            XmlField.child(DiskSizesXml.GEOMETRY, DiskDef::geometry);
    private static final XmlField<DiskDef, DiskBlocks> BLOCKIO = XmlField.child(DiskSizesXml.BLOCKIO, DiskDef::blocks);
    private static final XmlField<DiskDef, DiskMirror> MIRROR = new XmlField<>(
            XmlField.Kind.CHILD,
            "mirror",
            "",
            BackingStoreXml.LISTED_MIRROR,
            BackingStoreXml::mirror,
            DiskDef::mirror,
            (mirror, out) -> out.child(printer -> BackingStoreXml.write(mirror, printer)));
    private static final XmlField<DiskDef, DiskTarget> TARGET = XmlField.child(DiskTargetXml.SHAPE, DiskDef::target);
    private static final XmlField<DiskDef, IoTuneDef> IOTUNE = new XmlField<>(
            XmlField.Kind.CHILD,
            "iotune",
            "",
            IoTuneXml.listed("iotune"),
            IoTuneXml::read,
            disk -> disk.iotune().isEmpty() ? null : disk.iotune(),
            (limits, out) -> out.child(printer -> IoTuneXml.write(limits, printer)));

    private static final XmlField<String, String> GROUP = XmlField.attribute("group", XmlValue.TEXT, group -> group);
    private static final XmlField<List<String>, List<String>> FILTER =
            XmlField.children(new XmlShape<>("throttlefilter", said -> said.need(GROUP), List.of(GROUP)), all -> all);
    private static final XmlField<DiskDef, List<String>> FILTERS = XmlField.child(
            new XmlShape<>("throttlefilters", said -> said.get(FILTER, List.of()), List.of(FILTER)),
            disk -> disk.throttleFilters().isEmpty() ? null : disk.throttleFilters());

    private static final XmlField<DiskDef, Boolean> READONLY = XmlField.flag("readonly", DiskDef::readonly);
    private static final XmlField<DiskDef, Boolean> SHAREABLE =
            XmlField.flag("shareable", disk -> disk.access().shareable());
    private static final XmlField<Transience, Boolean> SHARE_BACKING =
            XmlField.attribute("shareBacking", XmlValue.YES_NO, kept -> kept == Transience.LOST_SHARED ? true : null);
    private static final XmlField<DiskDef, Transience> TRANSIENT = XmlField.child(
            new XmlShape<>(
                    "transient",
                    said -> said.get(SHARE_BACKING, false) ? Transience.LOST_SHARED : Transience.LOST,
                    List.of(SHARE_BACKING)),
            disk -> disk.access().transience() == Transience.KEPT
                    ? null
                    : disk.access().transience());

    private static final XmlField<DiskDef, String> SERIAL =
            text("serial", t -> new DiskIdentity(t, null, null, null), DiskIdentity::serial);
    private static final XmlField<DiskDef, String> WWN =
            text("wwn", t -> new DiskIdentity(null, t, null, null), DiskIdentity::wwn);
    private static final XmlField<DiskDef, String> VENDOR =
            text("vendor", t -> new DiskIdentity(null, null, t, null), DiskIdentity::vendor);
    private static final XmlField<DiskDef, String> PRODUCT =
            text("product", t -> new DiskIdentity(null, null, null, t), DiskIdentity::product);
    private static final XmlField<DiskDef, Encryption> ENCRYPTION = XmlField.child(SecretXml.ENCRYPTION, disk -> null);

    private static final XmlField<Integer, Integer> ORDER =
            XmlField.attribute("order", XmlValue.number(1, Integer.MAX_VALUE), order -> order);
    private static final XmlField<DiskDef, Integer> BOOT = XmlField.child(
            new XmlShape<>(
                    "boot",
                    said -> said.need(ORDER),
                    List.of(ORDER, XmlField.refusedAttribute("loadparm", "it is for the boot loader of s390"))),
            DiskDef::bootOrder);
    private static final XmlField<DiskDef, Placement> PLACEMENT = PlacementXml.field(DiskDef::placement);

    static final XmlShape<DiskDef> SHAPE = new XmlShape<>("disk", DiskXml::make, fields());

    /** Whether SCSI commands are filtered. */
    private enum Filter {
        FILTERED,
        UNFILTERED
    }

    private DiskXml() {}

    private static List<XmlField<DiskDef, ?>> fields() {
        List<XmlField<DiskDef, ?>> fields = new ArrayList<>(List.of(TYPE, DEVICE, MODEL, RAWIO, SGIO, SNAPSHOT));
        fields.addAll(List.of(DRIVER, AUTH, SOURCE, BACKING, GEOMETRY, BLOCKIO, MIRROR, TARGET, IOTUNE, FILTERS));
        fields.addAll(List.of(READONLY, SHAREABLE, TRANSIENT, SERIAL, WWN, VENDOR, PRODUCT, ENCRYPTION, BOOT));
        fields.add(XmlField.refusedChild("backenddomain", "it is for guests of Xen"));
        fields.add(PLACEMENT);
        return fields;
    }

    /** A child with a text that is taken as it is, blanks and all. */
    private static XmlField<DiskDef, String> text(
            String name, Function<String, DiskIdentity> check, Function<DiskIdentity, @Nullable String> getter) {
        return new XmlField<>(
                XmlField.Kind.CHILD,
                name,
                "text",
                null,
                disk -> {
                    XmlElement child = disk.child(name);
                    if (child == null) {
                        return null;
                    }
                    String value = child.onlyText();
                    child.build(() -> check.apply(value));
                    return value;
                },
                disk -> getter.apply(disk.identity()),
                (value, out) -> out.child(printer -> printer.text(name, value)));
    }

    static DiskDef read(XmlElement disk) {
        DiskRules.secretsOnce(disk);
        DiskDef def = SHAPE.read(disk);
        DiskRules.check(disk, def);
        return def;
    }

    private static DiskDef make(XmlShape.Reading said) {
        DiskDevice device = said.get(DEVICE, DiskDevice.DISK);
        DiskDriverXml.Said driver = said.get(DRIVER, new DiskDriverXml.Said(DiskDriverDef.UNSAID, null, null));
        StorageImage source = said.need(SOURCE);
        // no stated format means raw, as in libvirt; the image is never looked at to find out
        ImageFormat raw = source.source() instanceof DirSource ? ImageFormat.FAT : ImageFormat.RAW;
        Encryption encryption = said.get(ENCRYPTION);
        StorageAuth auth = said.get(AUTH);
        StorageImage image = source.withFormat(driver.format() == null ? raw : driver.format(), driver.cache())
                .withSecrets(encryption == null ? source.encryption() : encryption, auth == null ? source.auth() : auth)
                .withBacking(said.get(BACKING));
        // a CD drive is read-only whether the XML says so or not, as in libvirt
        boolean readonly = said.get(READONLY, false) || device == DiskDevice.CDROM;
        return new DiskDef(
                device,
                new DiskHandling(
                        said.get(MODEL, VirtioRevision.ANY), said.get(RAWIO), said.get(SGIO), said.get(SNAPSHOT)),
                driver.def(),
                image,
                said.get(GEOMETRY),
                said.get(BLOCKIO),
                said.get(MIRROR),
                said.need(TARGET),
                said.get(IOTUNE, IoTuneDef.UNLIMITED),
                said.get(FILTERS, List.of()),
                new DiskAccess(readonly, said.get(SHAREABLE, false), said.get(TRANSIENT, Transience.KEPT)),
                new DiskIdentity(said.get(SERIAL), said.get(WWN), said.get(VENDOR), said.get(PRODUCT)),
                said.get(BOOT),
                said.get(PLACEMENT, Placement.OPEN));
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

    static void writeBootOrder(@Nullable Integer order, XmlPrinter out) {
        if (order != null) {
            out.empty("boot", "order", order);
        }
    }
}
