package org.qmp4j.supervisor.domain.xml;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element that is a size with its unit: formatdomain, "Memory Allocation". */
final class SizeXml {
    private static final Map<String, BigInteger> UNITS = Map.ofEntries(
            Map.entry("b", BigInteger.ONE),
            Map.entry("bytes", BigInteger.ONE),
            Map.entry("KB", BigInteger.TEN.pow(3)),
            Map.entry("k", BigInteger.TWO.pow(10)),
            Map.entry("KiB", BigInteger.TWO.pow(10)),
            Map.entry("MB", BigInteger.TEN.pow(6)),
            Map.entry("M", BigInteger.TWO.pow(20)),
            Map.entry("MiB", BigInteger.TWO.pow(20)),
            Map.entry("GB", BigInteger.TEN.pow(9)),
            Map.entry("G", BigInteger.TWO.pow(30)),
            Map.entry("GiB", BigInteger.TWO.pow(30)),
            Map.entry("TB", BigInteger.TEN.pow(12)),
            Map.entry("T", BigInteger.TWO.pow(40)),
            Map.entry("TiB", BigInteger.TWO.pow(40)));

    private static final XmlValue<String> UNIT = new XmlValue<>(
            "b, KiB, MiB, GiB, TiB", text -> isUnit(text) ? Optional.of(text) : Optional.empty(), text -> text);

    private SizeXml() {}

    /** A size that is kept in MiB, rounded up; written in MiB. */
    static XmlShape<Long> mib(String name) {
        return size(name, BigInteger.TWO.pow(20), "MiB");
    }

    /** A size that is kept in KiB, rounded up; written in KiB. */
    static XmlShape<Long> kib(String name) {
        return size(name, BigInteger.TWO.pow(10), "KiB");
    }

    private static XmlShape<Long> size(String name, BigInteger bytes, String written) {
        XmlField<Long, String> unit = XmlField.attribute("unit", UNIT, size -> written);
        XmlField<Long, Long> number = XmlField.text(XmlValue.number(0L, Long.MAX_VALUE / 2), size -> size);
        return new XmlShape<>(
                name,
                in -> {
                    BigInteger asked = BigInteger.valueOf(in.need(number)).multiply(factor(in.get(unit, written)));
                    BigInteger full = asked.add(bytes.subtract(BigInteger.ONE)).divide(bytes);
                    if (full.bitLength() > Long.SIZE - 2) {
                        throw new IllegalArgumentException("the size is too large: " + asked + " bytes");
                    }
                    return full.longValueExact();
                },
                List.of(unit, number));
    }

    static boolean isUnit(String text) {
        return UNITS.containsKey(text);
    }

    /** How many bytes one of that unit is. */
    static BigInteger factor(String unit) {
        return UNITS.getOrDefault(unit, BigInteger.ONE);
    }
}
