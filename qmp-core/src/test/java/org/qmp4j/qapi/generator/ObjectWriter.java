package org.qmp4j.qapi.generator;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.EventDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** Writes structs, commands and events: records all three. */
final class ObjectWriter {
    private static final List<String> SUPPRESS = List.of("@SuppressWarnings(\"deprecation\")");

    private final Source source;
    private final Model model;

    ObjectWriter(Source source, Model model) {
        this.source = source;
        this.model = model;
    }

    /** @param more a sentence on its use, or an empty text */
    void struct(ObjectDef struct, String more) {
        String object = source.use(JavaTypes.RUNTIME + ".QapiObject");
        List<Component> components = model.components(struct);
        RecordWriter.of(
                        source,
                        new Shape(
                                Names.type(struct.name()),
                                Docs.of("Struct", struct, more),
                                struct.head().features(),
                                components,
                                Optional.of("unknown"),
                                List.of(object)))
                .header(model.mentionsDeprecated(components) ? SUPPRESS : List.of())
                .copies()
                .factories()
                .deprecated()
                .decode()
                .encode()
                .builder();
        source.close();
    }

    /** What all variants of a union have in common. */
    void base(ObjectDef union) {
        String name = Names.type(union.name());
        RecordWriter.of(
                        source,
                        new Shape(
                                UnionWriter.baseName(union),
                                List.of("What every variant of {@link " + name + "} has."),
                                Features.NONE,
                                model.common(union),
                                Optional.empty(),
                                List.of(source.use(JavaTypes.RUNTIME + ".QapiObject"))))
                .header(List.of())
                .copies()
                .factories()
                .deprecated()
                .decode()
                .encode()
                .builder();
        source.close();
    }

    void command(CommandDef command) {
        CommandWriter writer = new CommandWriter(source, model, command);
        Optional<ObjectDef> argument = command.arg().map(model.schema()::object);
        if (argument.isEmpty()) {
            writer.withoutArguments();
        } else if (model.isWhole(command)) {
            writer.whole(argument.get());
        } else {
            withArguments(command, writer, model.components(argument.get()));
        }
    }

    private void withArguments(CommandDef command, CommandWriter writer, List<Component> components) {
        Shape shape = new Shape(
                Names.type(command.name()),
                writer.doc(),
                command.head().features(),
                components,
                Optional.of(model.takesAnything(command) ? "properties" : "unknown"),
                writer.interfaces("QapiCommand"));
        RecordWriter record = RecordWriter.of(source, shape)
                .header(command.head().features().deprecated() ? List.of("@Deprecated") : List.of())
                .copies()
                .factories();
        writer.methods();
        record.deprecated().decode().encode();
        writer.text();
        record.builder();
        source.close();
    }

    void event(EventDef event) {
        List<Component> components = event.arg()
                .map(arg -> model.components(model.schema().object(arg)))
                .orElse(List.of());
        String name = Names.event(event.name());
        String type = source.use(JavaTypes.RUNTIME + ".EventType");
        RecordWriter record = RecordWriter.of(
                        source,
                        new Shape(
                                name,
                                Docs.of("Event", event, ""),
                                event.head().features(),
                                components,
                                Optional.of("unknown"),
                                List.of(source.use(JavaTypes.RUNTIME + ".QapiEvent"))))
                .header(List.of());
        source.line("/** By which it is subscribed to and read. */")
                .assign(
                        "public static final " + type + "<" + name + "> TYPE",
                        "new EventType<>(\"" + event.name() + "\", " + name + "::decode)");
        record.copies();
        record.decode();
        source.gap()
                .line("@Override")
                .open("public String eventName()")
                .line("return \"" + event.name() + "\";")
                .close();
        record.encode();
        source.close();
    }
}
