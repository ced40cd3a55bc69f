package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.MemoryDef.MaxMemoryDef;
import org.qmp4j.supervisor.domain.NumaDef;

/** {@code <memory>}, {@code <currentMemory>} and {@code <maxMemory>}: formatdomain, "Memory Allocation". */
final class MemoryXml {
    private static final int MOST_SLOTS = 256;
    private static final XmlValue<Long> SIZE = XmlValue.number(1L, Long.MAX_VALUE / 2);

    /** {@code <memory>} alone. */
    private record Total(long kib, @Nullable Boolean dumpCore) {}

    private static final XmlField<Total, String> UNIT = XmlField.attribute("unit", SizeXml.UNIT, total -> "KiB");
    private static final XmlField<Total, Boolean> DUMP_CORE =
            XmlField.attribute("dumpCore", XmlValue.ON_OFF, Total::dumpCore);
    private static final XmlField<Total, Long> TOTAL_SIZE = XmlField.text(SIZE, Total::kib);
    private static final XmlShape<Total> TOTAL = new XmlShape<>(
            "memory",
            in -> new Total(checked(SizeXml.kib(in.need(TOTAL_SIZE), in.get(UNIT))), in.get(DUMP_CORE)),
            List.of(DUMP_CORE, UNIT, TOTAL_SIZE));

    private static final XmlShape<Long> CURRENT = SizeXml.kib("currentMemory");

    private static final XmlField<MaxMemoryDef, Integer> SLOTS =
            XmlField.attribute("slots", XmlValue.number(0, MOST_SLOTS), max -> max.slots() == 0 ? null : max.slots());
    private static final XmlField<MaxMemoryDef, String> MAX_UNIT =
            XmlField.attribute("unit", SizeXml.UNIT, max -> "KiB");
    private static final XmlField<MaxMemoryDef, Long> MAX_SIZE = XmlField.text(SIZE, MaxMemoryDef::kib);
    private static final XmlShape<MaxMemoryDef> MAX = new XmlShape<>(
            "maxMemory",
            in -> new MaxMemoryDef(SizeXml.kib(in.need(MAX_SIZE), in.get(MAX_UNIT)), in.get(SLOTS, 0)),
            List.of(SLOTS, MAX_UNIT, MAX_SIZE));

    static final List<XmlNode<?>> LISTED = List.of(MAX, TOTAL, CURRENT);

    private MemoryXml() {}

    static MemoryDef read(XmlElement domain, @Nullable CpuDef cpu) {
        XmlElement memory = domain.child("memory");
        NumaDef numa = cpu == null ? null : cpu.numa();
        if (memory == null && numa == null) {
            throw domain.invalid("element <memory> is missing, and no cell of <numa> has any either");
        }
        Total total = total(memory, numa);
        XmlElement most = domain.child("maxMemory");
        MaxMemoryDef max = most == null ? null : MAX.read(most);
        if (most != null && numa == null) {
            throw most.unsupported("memory that is plugged in belongs to a cell of <numa>, and there is none");
        }
        XmlElement current = domain.child("currentMemory");
        Long now = current == null ? null : CURRENT.read(current);
        XmlElement place = memory == null ? domain : memory;
        // as in libvirt, a guest has no more than there is
        long left = now == null || now == 0 ? total.kib() : Math.min(now, total.kib());
        return place.build(() -> new MemoryDef(total.kib(), left, max, total.dumpCore()));
    }

    private static Total total(@Nullable XmlElement memory, @Nullable NumaDef numa) {
        return memory == null && numa != null
                ? new Total(numa.memoryKib(), null)
                : TOTAL.read(Objects.requireNonNull(memory));
    }

    private static long checked(long kib) {
        if (kib > MemoryDef.MAX_KIB) {
            throw new IllegalArgumentException("memory must be 1 to " + MemoryDef.MAX_KIB + " KiB: " + kib);
        }
        return kib;
    }

    static void write(MemoryDef memory, XmlPrinter out) {
        if (memory.max() != null) {
            MAX.write(memory.max(), out);
        }
        TOTAL.write(new Total(memory.totalKib(), memory.dumpCore()), out);
        CURRENT.write(memory.currentKib(), out);
    }
}
