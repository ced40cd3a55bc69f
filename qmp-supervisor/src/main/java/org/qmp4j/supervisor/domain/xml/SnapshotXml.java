package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.SnapshotDef.Memory;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/** {@code <domainsnapshot>}: libvirt's formatsnapshot, read and written. */
public final class SnapshotXml {
    private static final String DOMAIN = "domain";

    private static final XmlField<Memory, DiskHandling.Snapshot> MODE =
            XmlField.attribute("snapshot", DiskWords.of(DiskHandling.Snapshot.values()), Memory::mode);
    private static final XmlField<Memory, String> FILE = XmlField.attribute("file", XmlValue.TEXT, Memory::file);
    private static final XmlField<SnapshotDef, Memory> MEMORY = XmlField.child(
            new XmlShape<>(
                    "memory",
                    // a file alone says that it is outside, as in libvirt
                    said -> new Memory(said.get(MODE, DiskHandling.Snapshot.EXTERNAL), said.get(FILE)),
                    List.of(MODE, FILE)),
            SnapshotDef::memory);

    private static final XmlField<String, String> PARENT_NAME = XmlField.childText("name", XmlValue.TEXT, name -> name);
    private static final XmlField<SnapshotDef, String> PARENT = XmlField.child(
            new XmlShape<>("parent", said -> said.need(PARENT_NAME), List.of(PARENT_NAME)), SnapshotDef::parent);

    private static final XmlField<SnapshotDiskDef, ImageFormat> FORMAT =
            XmlField.attribute("type", DiskDriverXml.FORMAT, SnapshotDiskDef::format);
    private static final XmlField<SnapshotDiskDef, Long> CACHE =
            XmlField.child(DiskDriverXml.METADATA_CACHE, SnapshotDiskDef::metadataCache);

    private static final XmlField<SnapshotDef, String> NAME =
            XmlField.childText("name", XmlValue.TEXT, SnapshotDef::name);
    private static final XmlField<SnapshotDef, String> DESCRIPTION =
            XmlField.childText("description", XmlValue.ANY, SnapshotDef::description);
    private static final XmlField<SnapshotDef, String> STATE =
            XmlField.childText("state", XmlValue.TEXT, SnapshotDef::state);
    private static final XmlField<SnapshotDef, Long> CREATED =
            XmlField.childText("creationTime", XmlValue.number(0L, Long.MAX_VALUE), SnapshotDef::creationTime);
    private static final XmlField<SnapshotDef, List<SnapshotDiskDef>> DISKS = new XmlField<>(
            XmlField.Kind.CHILD,
            "disks",
            "any number of <disk>",
            null,
            SnapshotXml::readDisks,
            SnapshotDef::disks,
            (disks, out) -> out.child(printer -> {
                printer.open("disks");
                disks.forEach(disk -> writeDisk(disk, printer));
                printer.close("disks");
            }));
    private static final XmlField<SnapshotDef, KeptElement> THEN = XmlField.kept(DOMAIN, SnapshotDef::domain);
    private static final XmlField<SnapshotDef, KeptElement> ASKED =
            XmlField.kept("inactiveDomain", SnapshotDef::inactiveDomain);
    private static final XmlField<SnapshotDef, KeptElement> COOKIE = XmlField.kept("cookie", SnapshotDef::cookie);
    private static final XmlField<SnapshotDef, Integer> ACTIVE =
            XmlField.childText("active", XmlValue.number(0, 1), SnapshotDef::active);

    private static final XmlShape<SnapshotDef> SHAPE = new XmlShape<>("domainsnapshot", SnapshotXml::make, fields());

    private SnapshotXml() {}

    private static List<XmlField<SnapshotDef, ?>> fields() {
        List<XmlField<SnapshotDef, ?>> fields =
                new ArrayList<>(List.of(NAME, DESCRIPTION, STATE, PARENT, CREATED, MEMORY, DISKS));
        fields.addAll(List.of(THEN, ASKED, COOKIE, ACTIVE));
        return fields;
    }

    private static SnapshotDef make(XmlShape.Reading said) {
        return new SnapshotDef(
                said.get(NAME),
                said.get(DESCRIPTION),
                said.get(STATE),
                said.get(PARENT),
                said.get(CREATED),
                said.get(MEMORY),
                said.get(DISKS),
                said.get(THEN),
                said.get(ASKED),
                said.get(COOKIE),
                said.get(ACTIVE));
    }

    private static @Nullable List<SnapshotDiskDef> readDisks(XmlElement snapshot) {
        XmlElement disks = snapshot.child("disks");
        if (disks == null) {
            return null;
        }
        List<SnapshotDiskDef> all = new ArrayList<>();
        disks.children("disk").forEach(disk -> all.add(readDisk(disk)));
        disks.refuseRest();
        return all;
    }

    /** What is in its source follows from its type. */
    private static SnapshotDiskDef readDisk(XmlElement disk) {
        String name = disk.requiredAttribute("name");
        DiskHandling.Snapshot mode = disk.valueOf("snapshot", DiskWords.of(DiskHandling.Snapshot.values()));
        StorageImage image = SourceXml.read(disk);
        XmlElement driver = disk.child("driver");
        ImageFormat format = driver == null ? null : FORMAT.reader().apply(driver);
        Long cache = driver == null ? null : CACHE.reader().apply(driver);
        if (driver != null) {
            driver.refuseRest();
        }
        disk.refuseRest();
        return new SnapshotDiskDef(name, mode, format, cache, image);
    }

    private static void writeDisk(SnapshotDiskDef disk, XmlPrinter out) {
        DiskHandling.Snapshot mode = disk.mode();
        Object[] said = {
            "name", disk.name(),
            "snapshot", mode == null ? null : mode.name().toLowerCase(Locale.ROOT),
            "type",
                    mode == DiskHandling.Snapshot.EXTERNAL
                            ? SourceXml.type(disk.image().source())
                            : null
        };
        if (disk.format() == null && disk.image().isEmpty()) {
            out.empty("disk", said);
            return;
        }
        out.open("disk", said);
        if (disk.format() != null) {
            new XmlShape<>("driver", reading -> disk, List.of(FORMAT, CACHE)).write(disk, out);
        }
        SourceXml.write(disk.image(), false, out);
        out.close("disk");
    }

    /**
     * The snapshot that the text holds.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is no such thing
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when it says what nobody knows
     */
    public static SnapshotDef read(String xml) {
        XmlElement root = new XmlText(XmlBudget.DEFAULT).parse(xml);
        if (!root.name().equals(SHAPE.name())) {
            throw root.invalid("the root element must be <" + SHAPE.name() + ">");
        }
        return SHAPE.read(root);
    }

    /** The text of a snapshot, as libvirt would write it. */
    public static String write(SnapshotDef snapshot) {
        XmlPrinter out = new XmlPrinter();
        SHAPE.write(snapshot, out);
        return out.toString();
    }

    /** A domain as an element of a snapshot. */
    public static KeptElement embed(DomainDef domain) {
        return new XmlText(XmlBudget.DEFAULT)
                .parse(new DomainXmlWriter().write(domain))
                .kept(Map.of());
    }

    /** The domain that an element of a snapshot is. */
    public static DomainDef domain(KeptElement element) {
        XmlPrinter out = new XmlPrinter();
        KeptXml.write(new KeptElement(DOMAIN, element.attributes(), element.children(), element.text()), out);
        return new DomainXmlReader().read(out.toString());
    }
}
