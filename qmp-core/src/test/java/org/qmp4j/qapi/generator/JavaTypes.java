package org.qmp4j.qapi.generator;

import java.util.Map;
import org.qmp4j.qapi.generator.Definition.EnumDef;

/** From QAPI types to Java types. */
final class JavaTypes {
    static final String RUNTIME = "org.qmp4j.qapi";

    private static final JavaType INT = scalar("int", "Integer", "int32");
    private static final JavaType LONG = scalar("long", "Long", "int64");
    private static final Map<String, JavaType> BUILT_IN = Map.ofEntries(
            Map.entry("str", scalar("String", "String", "text")),
            Map.entry("bool", scalar("boolean", "Boolean", "bool")),
            Map.entry("number", scalar("double", "Double", "number")),
            Map.entry("int8", read(INT, "int8")),
            Map.entry("int16", read(INT, "int16")),
            Map.entry("int32", INT),
            Map.entry("uint8", read(INT, "uint8")),
            Map.entry("uint16", read(INT, "uint16")),
            Map.entry("uint32", read(LONG, "uint32")),
            Map.entry("int64", LONG),
            Map.entry("int", LONG),
            Map.entry("uint64", uint64()),
            Map.entry("size", uint64()),
            Map.entry(
                    "any",
                    new JavaType(
                            "JsonNode",
                            "JsonNode",
                            "com.fasterxml.jackson.databind",
                            "any",
                            JavaType.Kind.PLAIN,
                            false)));

    private final Schema schema;

    JavaTypes(Schema schema) {
        this.schema = schema;
    }

    JavaType of(TypeRef type) {
        JavaType one = one(type.name());
        return new JavaType(one.name(), one.boxed(), one.room(), one.reader(), one.kind(), type.list());
    }

    private JavaType one(String type) {
        JavaType builtIn = BUILT_IN.get(type);
        if (builtIn != null) {
            return builtIn;
        }
        Definition definition =
                schema.find(type).orElseThrow(() -> new IllegalArgumentException("QAPI has no type " + type));
        JavaType.Kind kind = definition instanceof EnumDef ? JavaType.Kind.ENUM : JavaType.Kind.PLAIN;
        String name = Names.type(type);
        String room = Names.packageName(definition.head().module());
        return new JavaType(name, name, room, "", kind, false);
    }

    private static JavaType scalar(String name, String boxed, String reader) {
        return new JavaType(name, boxed, "", reader, JavaType.Kind.PLAIN, false);
    }

    private static JavaType read(JavaType like, String reader) {
        return scalar(like.name(), like.boxed(), reader);
    }

    private static JavaType uint64() {
        return new JavaType("UInt64", "UInt64", RUNTIME, "uint64", JavaType.Kind.UINT64, false);
    }
}
