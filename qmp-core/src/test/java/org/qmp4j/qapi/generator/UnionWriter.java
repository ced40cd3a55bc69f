package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.qapi.generator.Definition.EnumDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** Writes a union: a sealed interface, a record for each value of its tag, and one for those that a later QEMU has. */
final class UnionWriter {
    private final Source source;
    private final Schema schema;
    private final boolean alwaysTagged;
    private final ObjectDef union;
    private final String name;
    private final Member tag;
    private final Component component;
    private final String tagName;
    private final String tagType;
    private final Optional<String> base;

    UnionWriter(Source source, Model model, ObjectDef union) {
        this.source = source;
        this.schema = model.schema();
        this.union = union;
        this.name = Names.type(union.name());
        this.tag = schema.tag(union);
        this.component = model.component(tag);
        this.alwaysTagged = !component.optional();
        this.tagName = Names.component(tag.name());
        this.tagType = component.fieldType(source);
        this.base = schema.common(union).isEmpty() ? Optional.empty() : Optional.of(baseName(union));
    }

    /** The record of the members that all variants of a union have. */
    static String baseName(ObjectDef union) {
        return Names.type(union.name()) + "Base";
    }

    void write(String more) {
        EnumDef tags = (EnumDef) schema.find(tag.type().name()).orElseThrow();
        tags.values().forEach(value -> source.declare(Names.type(value)));
        source.declare("Unknown");
        String object = source.use(JavaTypes.RUNTIME + ".QapiObject");
        source.doc(Docs.of("Union", union, more)).open("public sealed interface " + name + " extends " + object);
        source.line("/** Which variant it is. */").line(tagType + " " + tagName + "();");
        base.ifPresent(
                type -> source.gap().line("/** What every variant has. */").line(type + " base();"));
        source.gap().line("/** What this variant has. */").line(object + " options();");
        decode(tags);
        encode();
        for (String value : tags.values()) {
            variant(tags, value);
        }
        source.doc(List.of("A variant that this library's schema does not know."));
        String tagComponent = tagType + " " + tagName;
        source.record("record Unknown(", components(Stream.of(tagComponent), rest()), name, "{}");
        source.close();
    }

    private void decode(EnumDef tags) {
        source.gap()
                .line("/** @throws " + source.use(JavaTypes.RUNTIME + ".QapiDecodeException")
                        + " if it is not what QAPI promises */")
                .open("static " + name + " decode(" + source.use(JavaTypes.RUNTIME + ".QapiReader") + " json)")
                .line(tagType + " " + tagName + " = " + component.decoding(source) + ";");
        base.ifPresent(type -> source.line(type + " base = " + type + ".decode(json);"));
        source.open("return switch (" + tagName + (alwaysTagged ? ".text())" : ".map(OpenEnum::text).orElse(\"\"))"));
        for (String value : tags.values()) {
            String options = struct(value).map(type -> type + ".decode(json)").orElse("json.rest()");
            source.choice(
                    "\"" + value + "\"", "new " + Names.type(value) + "(" + String.join(", ", values(options)) + ")");
        }
        source.list(
                "default -> new Unknown(",
                Stream.concat(base.stream().map(type -> "base"), Stream.of(tagName, "json.rest()"))
                        .toList(),
                ");");
        source.close("};").close();
    }

    private void encode() {
        source.gap()
                .line("@Override")
                .open("default void encode(" + source.use(JavaTypes.RUNTIME + ".QapiWriter") + " json)")
                .line("json.put(\"" + tag.name() + "\", " + tagName + "());");
        base.ifPresent(type -> source.line("base().encode(json);"));
        source.line("options().encode(json);").close();
    }

    private void variant(EnumDef tags, String value) {
        Features features = tags.valueFeatures().getOrDefault(value, Features.NONE);
        source.doc(Docs.value(value, features));
        if (features.deprecated()) {
            source.line("@Deprecated");
        }
        String options = struct(value).map(type -> type + " options").orElseGet(this::rest);
        String constant = "OpenEnum.of(" + Names.type(tags.name()) + "." + Names.constant(value) + ")";
        source.record("record " + Names.type(value) + "(", components(Stream.empty(), options), name, "{")
                .line("@Override")
                .open("public " + tagType + " " + tagName + "()")
                .line("return " + (alwaysTagged ? constant : "Optional.of(" + constant + ")") + ";")
                .close()
                .close();
    }

    private Optional<String> struct(String value) {
        return Optional.ofNullable(union.variants().get(value))
                .map(type -> new JavaTypes(schema).of(new TypeRef(type, false)).component(source));
    }

    private String rest() {
        return source.use(JavaTypes.RUNTIME + ".JsonMembers") + " options";
    }

    private List<String> components(Stream<String> between, String last) {
        List<String> all = new ArrayList<>();
        base.ifPresent(type -> all.add(type + " base"));
        between.forEach(all::add);
        all.add(last);
        return all;
    }

    private List<String> values(String options) {
        return base.isPresent() ? List.of("base", options) : List.of(options);
    }
}
