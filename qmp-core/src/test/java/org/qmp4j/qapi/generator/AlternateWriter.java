package org.qmp4j.qapi.generator;

import java.util.List;
import java.util.Map;
import org.qmp4j.qapi.generator.Definition.AlternateDef;
import org.qmp4j.qapi.generator.Definition.EnumDef;

/** Writes an alternate: a sealed interface and a record for each branch, told apart by the kind of JSON value. */
final class AlternateWriter {
    private final Source source;
    private final Schema schema;
    private final JavaTypes types;
    private final AlternateDef alternate;
    private final String name;

    AlternateWriter(Source source, Schema schema, AlternateDef alternate) {
        this.source = source;
        this.schema = schema;
        this.types = new JavaTypes(schema);
        this.alternate = alternate;
        this.name = Names.type(alternate.name());
    }

    void write() {
        alternate.branches().forEach((branch, type) -> source.declare(record(branch, type)));
        source.declare("Unknown");
        source.doc(Docs.of("Alternate", alternate, ""))
                .open("public sealed interface " + name + " extends " + source.use(JavaTypes.RUNTIME + ".QapiValue"));
        alternate.branches().forEach(this::factory);
        decode();
        alternate.branches().forEach(this::branch);
        source.doc(List.of("What no branch of this library's schema takes."));
        record("Unknown", source.use("com.fasterxml.jackson.databind.JsonNode") + " value");
        source.close();
    }

    private void factory(String branch, TypeRef type) {
        source.gap();
        if (isNull(type)) {
            source.open("static " + name + " ofNull()")
                    .line("return new Null();")
                    .close();
            return;
        }
        JavaType java = types.of(type);
        String variable = Names.component(branch);
        source.open("static " + name + " of(" + java.parameter(source) + " " + variable + ")")
                .line("return new " + record(branch, type) + "(" + java.fromParameter(source, variable) + ");")
                .close();
    }

    private void decode() {
        source.gap()
                .line("/** @throws " + source.use(JavaTypes.RUNTIME + ".QapiDecodeException")
                        + " if it is not what QAPI promises */")
                .open("static " + name + " decode(" + source.use(JavaTypes.RUNTIME + ".QapiReader") + " json)")
                .open("return switch (json.kind())");
        for (Map.Entry<String, TypeRef> branch : alternate.branches().entrySet()) {
            TypeRef type = branch.getValue();
            source.line("case " + kind(type) + " -> new " + record(branch.getKey(), type) + "(" + value(type) + ");");
        }
        source.line("default -> new Unknown(json.any());").close("};").close();
    }

    private void branch(String branch, TypeRef type) {
        source.doc(List.of("Branch {@code " + branch + "}."));
        record(record(branch, type), isNull(type) ? "" : types.of(type).component(source) + " value");
    }

    private void record(String record, String component) {
        source.open("record " + record + "(" + component + ") implements " + name);
        if (component.startsWith("List<")) {
            source.open("public " + record)
                    .line("value = List.copyOf(value);")
                    .close()
                    .gap();
        }
        source.line("@Override")
                .open("public " + source.use("com.fasterxml.jackson.databind.JsonNode") + " toJson()")
                .line(
                        component.isEmpty()
                                ? "return " + source.use("com.fasterxml.jackson.databind.node.NullNode")
                                        + ".getInstance();"
                                : "return " + source.use(JavaTypes.RUNTIME + ".QapiWriter") + ".node(value);")
                .close()
                .close();
    }

    private String value(TypeRef type) {
        if (isNull(type)) {
            return "";
        }
        return types.of(type).reading(source, "json");
    }

    private String kind(TypeRef type) {
        if (type.list()) {
            return "ARRAY";
        }
        return switch (type.name()) {
            case "null" -> "NULL";
            case "str" -> "STRING";
            case "bool" -> "BOOLEAN";
            case "uint64" -> "NUMBER";
            default -> schema.find(type.name()).orElseThrow() instanceof EnumDef ? "STRING" : "OBJECT";
        };
    }

    private static String record(String branch, TypeRef type) {
        return isNull(type) ? "Null" : Names.type(branch);
    }

    private static boolean isNull(TypeRef type) {
        return type.name().equals("null");
    }
}
