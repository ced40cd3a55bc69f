package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.KeptElement;

/**
 * One thing that an element may say, in both directions: where it is in the XML, and where it is in the part {@code T} of the
 * model.
 *
 * @param kind where in the element it is
 * @param name of the attribute or child; empty for the text of the element itself
 * @param form what may be there, for people
 * @param nested the shape of a child that has one
 * @param reader what the element says; null when it says nothing
 * @param getter what the model has; null when there is nothing to write
 * @param writer writes a value where it belongs
 */
record XmlField<T, V>(
        Kind kind,
        String name,
        String form,
        @Nullable XmlNode<?> nested,
        Function<XmlElement, @Nullable V> reader,
        Function<T, @Nullable V> getter,
        BiConsumer<V, XmlOutput> writer) {
    /** Where in an element something is. */
    enum Kind {
        ATTRIBUTE,
        TEXT,
        CHILD,
        /** Fields of the element itself that belong together. */
        PART
    }

    /** An attribute. */
    static <T, V> XmlField<T, V> attribute(String name, XmlValue<V> value, Function<T, @Nullable V> getter) {
        return new XmlField<>(
                Kind.ATTRIBUTE,
                name,
                value.form(),
                null,
                element -> element.valueOf(name, value),
                getter,
                (v, out) -> out.attribute(name, value.writer().apply(v)));
    }

    /** The text of the element itself, without blanks around it. */
    static <T, V> XmlField<T, V> text(XmlValue<V> value, Function<T, @Nullable V> getter) {
        return new XmlField<>(
                Kind.TEXT,
                "",
                value.form(),
                null,
                element -> element.textValue(value),
                getter,
                (v, out) -> out.text(value.writer().apply(v)));
    }

    /** A child that may be there once. */
    static <T, V> XmlField<T, V> child(XmlNode<V> shape, Function<T, @Nullable V> getter) {
        return new XmlField<>(
                Kind.CHILD,
                shape.name(),
                "",
                shape,
                element -> {
                    XmlElement child = element.child(shape.name());
                    return child == null ? null : shape.read(child);
                },
                getter,
                (v, out) -> out.child(printer -> shape.write(v, printer)));
    }

    /** Children of one name, as many as there are. */
    static <T, V> XmlField<T, List<V>> children(XmlNode<V> shape, Function<T, List<V>> getter) {
        return new XmlField<>(
                Kind.CHILD,
                shape.name(),
                "any number",
                shape,
                element -> {
                    List<V> values = new ArrayList<>();
                    element.children(shape.name()).forEach(child -> values.add(shape.read(child)));
                    return values;
                },
                getter,
                (values, out) -> values.forEach(v -> out.child(printer -> shape.write(v, printer))));
    }

    /** A child that is kept as it is, whatever is in it. */
    static <T> XmlField<T, KeptElement> kept(String name, Function<T, @Nullable KeptElement> getter) {
        return new XmlField<>(
                Kind.CHILD,
                name,
                "anything",
                null,
                element -> {
                    XmlElement child = element.child(name);
                    return child == null ? null : child.kept(Map.of());
                },
                getter,
                (kept, out) -> out.child(printer -> KeptXml.write(kept, printer)));
    }

    /** All children that no field before it knows. */
    static <T> XmlField<T, List<KeptElement>> rest(Function<T, List<KeptElement>> getter) {
        return new XmlField<>(
                Kind.CHILD,
                "*",
                "anything",
                null,
                element -> element.rest().stream()
                        .map(child -> child.kept(Map.of()))
                        .toList(),
                getter,
                (all, out) -> all.forEach(kept -> out.child(printer -> KeptXml.write(kept, printer))));
    }

    /** Children of one name within a child of their own, which is there, if empty, unless the list is null. */
    static <T, V> XmlField<T, List<V>> listed(String name, XmlNode<V> shape, Function<T, @Nullable List<V>> getter) {
        return new XmlField<>(
                Kind.CHILD,
                name,
                "any number",
                shape,
                element -> {
                    XmlElement list = element.child(name);
                    if (list == null) {
                        return null;
                    }
                    List<V> values = new ArrayList<>();
                    list.children(shape.name()).forEach(child -> values.add(shape.read(child)));
                    list.refuseRest();
                    return values;
                },
                getter,
                (values, out) -> out.child(printer -> {
                    printer.open(name);
                    values.forEach(v -> shape.write(v, printer));
                    printer.close(name);
                }));
    }

    /** Fields of the element itself that make one part of the model. */
    static <T, V> XmlField<T, V> part(XmlNode<V> shape, Function<T, @Nullable V> getter) {
        return new XmlField<>(Kind.PART, shape.name(), "", shape, shape::readPart, getter, shape::fill);
    }

    /** A child with nothing in it, which is there or not. */
    static <T> XmlField<T, Boolean> flag(String name, Function<T, @Nullable Boolean> getter) {
        return new XmlField<>(Kind.CHILD, name, "empty", null, element -> element.flag(name), getter, (is, out) -> {
            if (is) {
                out.child(printer -> printer.empty(name));
            }
        });
    }

    /** A child whose only attribute says it all, such as {@code <smm state='on'/>}. */
    static <T, V> XmlField<T, V> said(
            String name, String attribute, XmlValue<V> value, Function<T, @Nullable V> getter) {
        XmlField<V, V> inner = attribute(attribute, value, v -> v);
        return child(new XmlShape<>(name, said -> said.need(inner), List.of(inner)), getter);
    }

    /** A child that is a switch: on when it says nothing else, such as {@code <pmu/>}. */
    static <T> XmlField<T, Boolean> switched(String name, Function<T, @Nullable Boolean> getter) {
        XmlField<Boolean, Boolean> inner = attribute("state", XmlValue.ON_OFF, v -> v);
        return child(new XmlShape<>(name, said -> said.get(inner, true), List.of(inner)), getter);
    }

    /** A child with a text and nothing else. */
    static <T, V> XmlField<T, V> childText(String name, XmlValue<V> value, Function<T, @Nullable V> getter) {
        XmlField<V, V> inner = text(value, v -> v);
        return child(new XmlShape<>(name, said -> said.need(inner), List.of(inner)), getter);
    }

    /** The same, of which something more is asked. */
    XmlField<T, V> checked(BiConsumer<XmlElement, V> rule) {
        return new XmlField<>(
                kind,
                name,
                form,
                nested,
                element -> {
                    V value = reader.apply(element);
                    if (value != null) {
                        rule.accept(element, value);
                    }
                    return value;
                },
                getter,
                writer);
    }

    /** Whether it is known and refused. */
    boolean isRefused() {
        return form.startsWith("refused");
    }

    /** An attribute that has a meaning, but none here. */
    static <T> XmlField<T, Object> refusedAttribute(String name, String reason) {
        return new XmlField<>(
                Kind.ATTRIBUTE,
                name,
                "refused: " + reason,
                null,
                element -> element.refuseAttribute(name, reason),
                t -> null,
                (v, out) -> {});
    }

    /** A child that has a meaning, but none here. */
    static <T> XmlField<T, Object> refusedChild(String name, String reason) {
        return new XmlField<>(
                Kind.CHILD,
                name,
                "refused: " + reason,
                null,
                element -> element.refuseChild(name, reason),
                t -> null,
                (v, out) -> {});
    }

    void write(T value, XmlOutput out) {
        V given = getter.apply(value);
        if (given != null) {
            writer.accept(given, out);
        }
    }
}
