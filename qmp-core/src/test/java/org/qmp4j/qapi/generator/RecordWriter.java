package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a record: components, factories, builder, reading and writing. Its last brace is left to the caller. */
final class RecordWriter {
    private static final String UNKNOWN = JavaTypes.RUNTIME + ".JsonMembers";

    private final Source source;
    private final Shape shape;

    private RecordWriter(Source source, Shape shape) {
        this.source = source;
        this.shape = shape;
    }

    static RecordWriter of(Source source, Shape shape) {
        return new RecordWriter(source, shape);
    }

    /**
     * The header and what makes sure that lists cannot be changed.
     *
     * @param annotations on lines of their own
     */
    RecordWriter header(List<String> annotations) {
        source.doc(Stream.concat(shape.doc().stream(), Docs.tags(shape.components(), shape.features()).stream())
                .toList());
        annotations.forEach(source::line);
        List<String> declarations = new ArrayList<>();
        shape.components().forEach(component -> declarations.add(component.declaration(source)));
        shape.rest().ifPresent(rest -> declarations.add(source.use(UNKNOWN) + " " + rest));
        source.record("public record " + shape.name() + "(", declarations, String.join(", ", shape.interfaces()), "{");
        return this;
    }

    RecordWriter copies() {
        List<Component> lists =
                shape.components().stream().filter(one -> one.type().list()).toList();
        if (!lists.isEmpty()) {
            source.gap().open("public " + shape.name());
            for (Component list : lists) {
                String copy = list.optional() ? list.name() + ".map(List::copyOf)" : "List.copyOf(" + list.name() + ")";
                source.line(list.name() + " = " + copy + ";");
            }
            source.close();
        }
        return this;
    }

    /** Accessors that warn; the annotation has no effect on a component. */
    RecordWriter deprecated() {
        for (Component one : shape.components()) {
            if (one.features().deprecated()) {
                source.gap()
                        .line("@Override")
                        .line("@Deprecated")
                        .open("public " + one.fieldType(source) + " " + one.name() + "()")
                        .line("return " + one.name() + ";")
                        .close();
            }
        }
        return this;
    }

    RecordWriter factories() {
        if (shape.hasFactories()) {
            new FactoryWriter(source, shape).write();
        }
        return this;
    }

    RecordWriter decode() {
        List<String> values = new ArrayList<>();
        shape.components().forEach(component -> values.add(component.decoding(source)));
        shape.rest().ifPresent(rest -> values.add("json.rest()"));
        source.gap()
                .line("/** @throws " + source.use(JavaTypes.RUNTIME + ".QapiDecodeException")
                        + " if it is not what QAPI promises */")
                .open("public static " + shape.name() + " decode(" + source.use(JavaTypes.RUNTIME + ".QapiReader")
                        + " json)")
                .list("return new " + shape.name() + "(", values, ");")
                .close();
        return this;
    }

    RecordWriter encode() {
        source.gap()
                .line("@Override")
                .open("public void encode(" + source.use(JavaTypes.RUNTIME + ".QapiWriter") + " json)");
        for (Component component : shape.components()) {
            source.line("json.put(\"" + component.qapi() + "\", " + component.name() + ");");
        }
        shape.rest().ifPresent(rest -> source.line(rest + ".encode(json);"));
        source.close();
        return this;
    }

    RecordWriter builder() {
        if (shape.hasFactories() && !shape.optional().isEmpty()) {
            new BuilderWriter(source, shape).write();
        }
        return this;
    }
}
