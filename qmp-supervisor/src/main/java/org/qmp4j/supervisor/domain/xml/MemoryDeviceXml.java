package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Access;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.Model;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.SourceDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.TargetDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <memory>} of {@code <devices>}: formatdomain, "Memory devices". */
final class MemoryDeviceXml {
    private static final int MOST_CELLS = 128;

    private static final XmlField<SourceDef, String> PATH = XmlField.childText("path", XmlValue.PATH, SourceDef::path);
    private static final XmlField<SourceDef, Long> PAGE = XmlField.child(SizeXml.kib("pagesize"), SourceDef::pageKib);
    private static final XmlField<SourceDef, NumberSet> NODES =
            XmlField.childText("nodemask", XmlValue.SET, SourceDef::nodes);
    private static final XmlField<SourceDef, Long> ALIGN =
            XmlField.child(SizeXml.kib("alignsize"), SourceDef::alignKib);
    private static final XmlField<SourceDef, Boolean> PMEM = XmlField.flag("pmem", SourceDef::persistent);
    private static final XmlField<MemoryDeviceDef, SourceDef> SOURCE = XmlField.child(
            new XmlShape<>(
                    "source",
                    in -> new SourceDef(in.get(PATH), in.get(PAGE), in.get(NODES), in.get(ALIGN), in.get(PMEM, false)),
                    List.of(PATH, NODES, PAGE, ALIGN, PMEM)),
            device -> device.source().equals(SourceDef.UNSAID) ? null : device.source());

    private static final XmlField<TargetDef, Boolean> DYNAMIC =
            XmlField.attribute("dynamicMemslots", XmlValue.YES_NO, TargetDef::dynamicSlots);
    private static final XmlField<TargetDef, Long> SIZE = XmlField.child(SizeXml.kib("size"), TargetDef::sizeKib);
    private static final XmlField<TargetDef, Integer> NODE =
            XmlField.childText("node", XmlValue.number(0, MOST_CELLS), TargetDef::node);
    private static final XmlField<Long, Long> LABEL_SIZE = XmlField.child(SizeXml.kib("size"), label -> label);
    private static final XmlField<TargetDef, Long> LABEL = XmlField.child(
            new XmlShape<>("label", in -> in.need(LABEL_SIZE), List.of(LABEL_SIZE)), TargetDef::labelKib);
    private static final XmlField<TargetDef, Boolean> READONLY = XmlField.flag("readonly", TargetDef::readonly);
    private static final XmlField<TargetDef, Long> BLOCK = XmlField.child(SizeXml.kib("block"), TargetDef::blockKib);
    private static final XmlField<TargetDef, Long> REQUESTED =
            XmlField.child(SizeXml.kib("requested"), TargetDef::requestedKib);
    private static final XmlField<TargetDef, Long> CURRENT =
            XmlField.child(SizeXml.kib("current"), TargetDef::currentKib);
    private static final XmlField<TargetDef, Long> BASE =
            XmlField.said("address", "base", XmlValue.hex(1), TargetDef::base);
    private static final XmlField<MemoryDeviceDef, TargetDef> TARGET = XmlField.child(
            new XmlShape<>(
                    "target",
                    in -> new TargetDef(
                            in.need(SIZE),
                            in.get(NODE),
                            in.get(LABEL),
                            in.get(READONLY, false),
                            in.get(BLOCK),
                            in.get(REQUESTED),
                            in.get(CURRENT),
                            in.get(DYNAMIC),
                            in.get(BASE)),
                    List.of(DYNAMIC, SIZE, NODE, BLOCK, REQUESTED, CURRENT, LABEL, READONLY, BASE)),
            MemoryDeviceDef::target);

    private static final XmlField<MemoryDeviceDef, Model> MODEL =
            XmlField.attribute("model", XmlValue.words(Model.values()), MemoryDeviceDef::model);
    private static final XmlField<MemoryDeviceDef, Access> ACCESS =
            XmlField.attribute("access", XmlValue.words(Access.values()), MemoryDeviceDef::access);
    private static final XmlField<MemoryDeviceDef, Boolean> DISCARD =
            XmlField.attribute("discard", XmlValue.YES_NO, MemoryDeviceDef::discard);
    private static final XmlField<MemoryDeviceDef, UUID> ID =
            XmlField.childText("uuid", XmlValue.UUID, MemoryDeviceDef::uuid);
    private static final XmlField<MemoryDeviceDef, Placement> PLACEMENT =
            PlacementXml.field(MemoryDeviceDef::placement);

    static final XmlShape<MemoryDeviceDef> SHAPE = new XmlShape<>(
            "memory",
            in -> new MemoryDeviceDef(
                    in.need(MODEL),
                    in.get(ACCESS),
                    in.get(DISCARD),
                    in.get(ID),
                    in.get(SOURCE, SourceDef.UNSAID),
                    in.need(TARGET),
                    in.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, ACCESS, DISCARD, ID, SOURCE, TARGET, PLACEMENT));

    private MemoryDeviceXml() {}

    /** Memory devices have places below the most that there can be, and none lies over another. */
    static void check(List<DevicesXml.Read> devices, XmlElement domain) {
        XmlElement most = domain.child("maxMemory");
        for (int one = 0; one < devices.size(); one++) {
            if (!(devices.get(one).def() instanceof MemoryDeviceDef device)) {
                continue;
            }
            XmlElement element = devices.get(one).element();
            if (most == null) {
                throw element.unsupported("memory devices need <maxMemory>");
            }
            Long base = base(device);
            for (int other = 0; base != null && other < one; other++) {
                if (devices.get(other).def() instanceof MemoryDeviceDef before && overlap(device, before)) {
                    throw element.unsupported(
                            String.format(Locale.ROOT, "its address 0x%x is inside of another one", base));
                }
            }
        }
    }

    private static boolean overlap(MemoryDeviceDef one, MemoryDeviceDef other) {
        Long first = base(one);
        Long second = base(other);
        return first != null
                && second != null
                && first < second + (other.target().sizeKib() << 10)
                && second < first + (one.target().sizeKib() << 10);
    }

    private static @org.jspecify.annotations.Nullable Long base(MemoryDeviceDef device) {
        if (device.placement().address() instanceof org.qmp4j.supervisor.domain.DimmAddress dimm) {
            return dimm.base();
        }
        return device.target().base();
    }
}
