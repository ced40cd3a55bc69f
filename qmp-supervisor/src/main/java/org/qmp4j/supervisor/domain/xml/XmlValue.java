package org.qmp4j.supervisor.domain.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a value is written in an attribute or a text.
 *
 * @param form what may be there, for people
 * @param reader the value of a text; empty when it has none
 * @param writer the text of a value
 */
record XmlValue<V>(String form, Function<String, Optional<V>> reader, Function<V, String> writer) {
    /** Any text that is not empty. */
    static final XmlValue<String> TEXT =
            new XmlValue<>("text", t -> t.isEmpty() ? Optional.empty() : Optional.of(t), t -> t);

    /** Any text. */
    static final XmlValue<String> ANY = new XmlValue<>("text or nothing", Optional::of, t -> t);

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
        return new XmlValue<>(
                Arrays.stream(values).map(word).collect(Collectors.joining(", ")),
                text -> Arrays.stream(values)
                        .filter(v -> word.apply(v).equals(text))
                        .findFirst(),
                word);
    }

    /** One of those texts. */
    static XmlValue<String> oneOf(List<String> texts) {
        return new XmlValue<>(
                String.join(", ", texts), text -> texts.contains(text) ? Optional.of(text) : Optional.empty(), t -> t);
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

    private static Optional<Long> decimal(String text, long min, long max) {
        if (!text.matches("-?[0-9]{1,18}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number >= min && number <= max ? Optional.of(number) : Optional.empty();
    }
}
