package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code of} and {@code builder}, which take what is required. */
final class FactoryWriter {
    private final Source source;
    private final Shape shape;
    private final List<Component> required;
    private final boolean someOptional;

    FactoryWriter(Source source, Shape shape) {
        this.source = source;
        this.shape = shape;
        this.required = shape.required();
        this.someOptional = !shape.optional().isEmpty();
    }

    void write() {
        boolean longs = required.stream().anyMatch(component -> component.type().takesLong());
        if (!someOptional || !required.isEmpty()) {
            of();
            if (longs) {
                withLongs("of", shape.name());
            }
        }
        if (someOptional) {
            builder();
            if (longs) {
                withLongs("builder", "Builder");
            }
        }
    }

    private void of() {
        source.gap();
        if (someOptional) {
            source.line("/** With what is required, and nothing else. */")
                    .openList("public static " + shape.name() + " of(", parameters(source, required))
                    .chain("return builder(" + String.join(", ", names(required)) + ")", ".build()")
                    .close();
            return;
        }
        List<String> values = new ArrayList<>();
        required.forEach(component -> values.add(component.type().fromParameter(source, component.name())));
        shape.rest().ifPresent(rest -> values.add("JsonMembers.NONE"));
        source.openList("public static " + shape.name() + " of(", parameters(source, required))
                .list("return new " + shape.name() + "(", values, ");")
                .close();
    }

    private void builder() {
        source.gap()
                .line("/** With what is required; the rest is left to the builder. */")
                .openList("public static Builder builder(", parameters(source, required))
                .list("return new Builder(", names(required), ");")
                .close();
    }

    private void withLongs(String method, String type) {
        List<String> parameters = required.stream()
                .map(one -> (one.type().takesLong() ? "long" : one.type().parameter(source)) + " " + one.name())
                .toList();
        List<String> values = required.stream()
                .map(one -> one.type().takesLong() ? "UInt64.of(" + one.name() + ")" : one.name())
                .toList();
        source.gap()
                .openList("public static " + type + " " + method + "(", parameters)
                .list("return " + method + "(", values, ");")
                .close();
    }

    static List<String> parameters(Source source, List<Component> components) {
        return components.stream()
                .map(one -> one.type().parameter(source) + " " + one.name())
                .toList();
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }

    /** All component names of a record in order. */
    static List<String> arguments(Shape shape) {
        return Stream.concat(shape.components().stream().map(Component::name), shape.rest().stream())
                .toList();
    }
}
