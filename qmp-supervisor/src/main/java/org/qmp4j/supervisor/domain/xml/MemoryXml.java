package org.qmp4j.supervisor.domain.xml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemoryDef;

/** {@code <memory>} and {@code <currentMemory>}: formatdomain, "Memory Allocation". */
final class MemoryXml {
    private MemoryXml() {}

    static MemoryDef read(XmlElement domain) {
        XmlElement memory = domain.requiredChild("memory");
        long total = kib(memory);
        XmlElement current = domain.child("currentMemory");
        if (current == null) {
            return memory.build(() -> MemoryDef.all(total));
        }
        long now = kib(current);
        return current.build(() -> new MemoryDef(total, now));
    }

    /** Any size in bytes is rounded up to a full KiB, as in libvirt. */
    private static long kib(XmlElement element) {
        String unit = unit(element);
        String text = element.onlyText().strip();
        if (!text.matches("[0-9]{1,20}")) {
            throw element.invalid("not a size: '" + text + "'");
        }
        BigInteger bytes = new BigInteger(text).multiply(SizeXml.factor(unit));
        BigInteger kib = bytes.add(BigInteger.valueOf(1023)).shiftRight(10);
        if (kib.signum() == 0 || kib.compareTo(BigInteger.valueOf(MemoryDef.MAX_KIB)) > 0) {
            throw element.invalid("the size must be 1 to " + MemoryDef.MAX_KIB + " KiB: " + text + " " + unit);
        }
        return kib.longValueExact();
    }

    private static String unit(XmlElement element) {
        @Nullable String unit = element.attribute("unit");
        if (unit == null) {
            return "KiB";
        }
        if (!SizeXml.isUnit(unit)) {
            throw element.invalid("'" + unit + "' is not a unit: use one of b, KiB, MiB, GiB, TiB");
        }
        return unit;
    }

    static void write(MemoryDef memory, XmlPrinter out) {
        out.text("memory", memory.totalKib(), "unit", "KiB");
        out.text("currentMemory", memory.currentKib(), "unit", "KiB");
    }
}
