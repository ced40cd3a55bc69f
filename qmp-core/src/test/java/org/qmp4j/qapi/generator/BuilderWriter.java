package org.qmp4j.qapi.generator;

import java.util.List;

/** Writes the nested builder: one setter an optional member. */
final class BuilderWriter {
    private final Source source;
    private final Shape shape;

    BuilderWriter(Source source, Shape shape) {
        this.source = source;
        this.shape = shape;
    }

    void write() {
        source.doc(List.of("Takes what is optional; see {@link #builder}.")).open("public static final class Builder");
        for (Component one : shape.required()) {
            source.line("private final " + one.fieldType(source) + " " + one.name() + ";");
        }
        for (Component one : shape.optional()) {
            source.line("private " + one.fieldType(source) + " " + one.name() + " = Optional.empty();");
        }
        shape.rest().ifPresent(rest -> source.line("private JsonMembers " + rest + " = JsonMembers.NONE;"));
        constructor();
        shape.optional().forEach(this::setter);
        shape.rest().ifPresent(this::rest);
        source.gap()
                .open("public " + shape.name() + " build()")
                .list("return new " + shape.name() + "(", FactoryWriter.arguments(shape), ");")
                .close();
        source.close();
    }

    private void constructor() {
        List<Component> required = shape.required();
        source.gap();
        if (required.isEmpty()) {
            source.line("private Builder() {}");
            return;
        }
        source.openList("private Builder(", FactoryWriter.parameters(source, required));
        for (Component one : required) {
            source.line("this." + one.name() + " = " + one.type().fromParameter(source, one.name()) + ";");
        }
        source.close();
    }

    private void setter(Component one) {
        String value = "Optional.of(" + one.type().fromParameter(source, one.name()) + ")";
        start(one)
                .open("public Builder " + one.name() + "(" + one.type().parameter(source) + " " + one.name() + ")")
                .line("this." + one.name() + " = " + value + ";")
                .line("return this;")
                .close();
        if (one.type().takesLong()) {
            start(one)
                    .open("public Builder " + one.name() + "(long " + one.name() + ")")
                    .line("return " + one.name() + "(UInt64.of(" + one.name() + "));")
                    .close();
        }
    }

    private Source start(Component one) {
        source.gap();
        return one.features().deprecated() ? source.line("@Deprecated") : source;
    }

    private void rest(String rest) {
        source.gap()
                .line("/** Members that QAPI does not name here. */")
                .open("public Builder " + rest + "(JsonMembers " + rest + ")")
                .line("this." + rest + " = " + rest + ";")
                .line("return this;")
                .close();
    }
}
