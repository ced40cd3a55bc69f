package org.qmp4j.supervisor.domain.xml;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element that is a size with its unit: formatdomain, "Memory Allocation". */
final class SizeXml {
    private static final String PREFIXES = "kmgtpe";
    private static final Pattern WORD = Pattern.compile("(?i)b|bytes?|[" + PREFIXES + "]|[" + PREFIXES + "]i?b");

    /** A unit of sizes. */
    static final XmlValue<String> UNIT = new XmlValue<>(
            "b, KiB, MiB, GiB, TiB", text -> isUnit(text) ? Optional.of(text) : Optional.empty(), text -> text);

    private SizeXml() {}

    /** A size that is kept in MiB, rounded up; written in MiB. */
    static XmlShape<Long> mib(String name) {
        return size(name, BigInteger.TWO.pow(20), "MiB");
    }

    /** A size that is kept in MiB, and is no part of one; written in MiB. */
    static XmlShape<Long> wholeMib(String name) {
        BigInteger mib = BigInteger.TWO.pow(20);
        XmlField<Long, String> unit = XmlField.attribute("unit", UNIT, size -> "MiB");
        XmlField<Long, Long> number = XmlField.text(XmlValue.number(0L, Long.MAX_VALUE / 2), size -> size);
        return new XmlShape<>(
                name,
                in -> {
                    BigInteger bytes = BigInteger.valueOf(in.need(number)).multiply(factor(in.get(unit, "MiB")));
                    if (bytes.mod(mib).signum() != 0) {
                        throw new IllegalArgumentException("the size is a whole number of MiB");
                    }
                    return scaled(in.need(number), in.get(unit, "MiB"), mib);
                },
                List.of(unit, number));
    }

    /** A size that is kept in KiB, rounded up; written in KiB. */
    static XmlShape<Long> kib(String name) {
        return size(name, BigInteger.TWO.pow(10), "KiB");
    }

    /** A size that stands in the attribute of that name, and its unit in another; kept in KiB, rounded up. */
    static long kib(long number, @Nullable String unit) {
        return scaled(number, unit == null ? "KiB" : unit, BigInteger.TWO.pow(10));
    }

    /** A size in that unit, in bytes; without a unit it is in bytes. */
    static long bytes(long number, @Nullable String unit) {
        return scaled(number, unit == null ? "b" : unit, BigInteger.ONE);
    }

    private static XmlShape<Long> size(String name, BigInteger bytes, String written) {
        XmlField<Long, String> unit = XmlField.attribute("unit", UNIT, size -> written);
        XmlField<Long, Long> number = XmlField.text(XmlValue.number(0L, Long.MAX_VALUE / 2), size -> size);
        return new XmlShape<>(name, in -> scaled(in.need(number), in.get(unit, written), bytes), List.of(unit, number));
    }

    private static long scaled(long number, String unit, BigInteger bytes) {
        BigInteger asked = BigInteger.valueOf(number).multiply(factor(unit));
        BigInteger full = asked.add(bytes.subtract(BigInteger.ONE)).divide(bytes);
        if (full.bitLength() > Long.SIZE - 2) {
            throw new IllegalArgumentException("the size is too large: " + asked + " bytes");
        }
        return full.longValueExact();
    }

    static boolean isUnit(String text) {
        return WORD.matcher(text).matches();
    }

    /** How many bytes one of that unit is: powers of 1024, but of 1000 for one such as {@code MB}. */
    static BigInteger factor(String unit) {
        String small = unit.toLowerCase(Locale.ROOT);
        if (small.startsWith("b")) {
            return BigInteger.ONE;
        }
        int power = PREFIXES.indexOf(small.charAt(0)) + 1;
        boolean decimal = small.length() == 2;
        return decimal ? BigInteger.TEN.pow(3 * power) : BigInteger.TWO.pow(10 * power);
    }
}
