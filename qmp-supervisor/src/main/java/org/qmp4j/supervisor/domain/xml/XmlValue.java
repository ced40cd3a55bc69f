package org.qmp4j.supervisor.domain.xml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.domain.NumberSet;

/**
 * How a value is written in an attribute or a text.
 *
 * @param form what may be there, for people
 * @param reader the value of a text; empty when it has none
 * @param writer the text of a value
 */
record XmlValue<V>(String form, Function<String, Optional<V>> reader, Function<V, String> writer) {
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}");

    /** Any text that is not empty. */
    static final XmlValue<String> TEXT =
            new XmlValue<>("text", t -> t.isEmpty() ? Optional.empty() : Optional.of(t), t -> t);

    /** Any text. */
    static final XmlValue<String> ANY = new XmlValue<>("text or nothing", Optional::of, t -> t);

    /** An absolute path. */
    static final XmlValue<String> PATH =
            new XmlValue<>("an absolute path", t -> t.startsWith("/") ? Optional.of(t) : Optional.empty(), t -> t);

    /** A set of small numbers. */
    static final XmlValue<NumberSet> SET =
            new XmlValue<>("numbers, such as 0-3,^2", NumberSet::parse, NumberSet::toString);

    static final XmlValue<java.util.UUID> UUID = new XmlValue<>(
            "a uuid",
            text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                    ? Optional.of(java.util.UUID.fromString(text.toLowerCase(Locale.ROOT)))
                    : Optional.empty(),
            java.util.UUID::toString);

    static final XmlValue<Boolean> YES_NO = flag("yes", "no");
    static final XmlValue<Boolean> ON_OFF = flag("on", "off");

    static XmlValue<Boolean> flag(String yes, String no) {
        return new XmlValue<>(
                yes + ", " + no,
                t -> t.equals(yes) ? Optional.of(true) : t.equals(no) ? Optional.of(false) : Optional.empty(),
                v -> v ? yes : no);
    }

    /** The words of an enum. */
    static <E extends Enum<E>> XmlValue<E> words(E[] values, Function<E, String> word) {
        Map<String, E> meanings = new LinkedHashMap<>();
        for (E value : values) {
            meanings.putIfAbsent(word.apply(value), value);
        }
        return new XmlValue<>(
                Arrays.stream(values).map(word).collect(Collectors.joining(", ")),
                text -> Optional.ofNullable(meanings.get(text)),
                word);
    }

    /** One word that is understood, for something of which only that can be had. */
    static <V> XmlValue<V> of(V value, String word) {
        return new XmlValue<>(word, text -> text.equals(word) ? Optional.of(value) : Optional.empty(), v -> word);
    }

    /** One of those texts. */
    static XmlValue<String> oneOf(List<String> texts) {
        return new XmlValue<>(
                String.join(", ", texts), text -> texts.contains(text) ? Optional.of(text) : Optional.empty(), t -> t);
    }

    /** The words of an enum: its names, small, with hyphens. */
    static <E extends Enum<E>> XmlValue<E> words(E[] values) {
        return words(values, v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A number that is not negative, decimal or hexadecimal; written decimal. */
    static XmlValue<Long> natural() {
        return new XmlValue<>("a number, such as 7 or 0x7", XmlValue::anyBase, String::valueOf);
    }

    /** A number that is not negative, decimal or hexadecimal; written hexadecimal with that many digits at least. */
    static XmlValue<Long> hex(int digits) {
        return new XmlValue<>(
                "a number, such as 7 or 0x7", XmlValue::anyBase, v -> "0x" + String.format("%0" + digits + "x", v));
    }

    /** The same texts, of which only the form is looked at. */
    XmlValue<String> asText() {
        return new XmlValue<>(form, text -> reader.apply(text).map(value -> text), text -> text);
    }

    /** A decimal number in those bounds. */
    static XmlValue<Long> number(long min, long max) {
        return new XmlValue<>(min + " to " + max, text -> decimal(text, min, max), String::valueOf);
    }

    /** A decimal number in those bounds. */
    static XmlValue<Integer> number(int min, int max) {
        return number((long) min, max).as(Long::intValue, Integer::longValue);
    }

    /** The same texts for values of another kind. */
    <W> XmlValue<W> as(Function<V, W> to, Function<W, V> from) {
        return new XmlValue<>(form, text -> reader.apply(text).map(to), value -> writer.apply(from.apply(value)));
    }

    private static Optional<Long> anyBase(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return Optional.of(Long.parseLong(text.substring(2), 16));
        }
        return decimal(text, 0, Long.MAX_VALUE);
    }

    private static Optional<Long> decimal(String text, long min, long max) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number >= min && number <= max ? Optional.of(number) : Optional.empty();
    }
}
