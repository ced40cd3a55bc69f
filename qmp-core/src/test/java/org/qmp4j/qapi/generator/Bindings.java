package org.qmp4j.qapi.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qmp4j.qapi.generator.Definition.AlternateDef;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.EnumDef;
import org.qmp4j.qapi.generator.Definition.EventDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** All generated files: path below the source folder, and text. */
final class Bindings {
    private final Model model;
    private final Map<String, String> files = new TreeMap<>();

    private Bindings(Model model) {
        this.model = model;
    }

    static Map<String, String> of(Model model) {
        Bindings bindings = new Bindings(model);
        model.written().forEach(bindings::write);
        bindings.events();
        return bindings.files;
    }

    private void write(Definition definition) {
        String room = Names.packageName(definition.head().module());
        Source source = new Source(room);
        if (definition instanceof EnumDef enumeration) {
            EnumWriter.write(source, enumeration);
        } else if (definition instanceof AlternateDef alternate) {
            new AlternateWriter(source, model.schema(), alternate).write();
        } else if (definition instanceof CommandDef command) {
            new ObjectWriter(source, model).command(command);
        } else if (definition instanceof EventDef event) {
            new ObjectWriter(source, model).event(event);
            file(room, Names.event(event.name()), source.text());
            return;
        } else if (definition instanceof ObjectDef union && union.tag().isPresent()) {
            union(room, source, union);
        } else if (definition instanceof ObjectDef struct) {
            new ObjectWriter(source, model).struct(struct, model.returned(struct));
        }
        file(room, Names.type(definition.name()), source.text());
        files.computeIfAbsent(
                path(room, "package-info"), path -> sign(definition.head().module(), room));
    }

    private void union(String room, Source source, ObjectDef union) {
        new UnionWriter(source, model, union).write(model.returned(union));
        if (!model.common(union).isEmpty()) {
            Source base = new Source(room);
            new ObjectWriter(base, model).base(union);
            file(room, UnionWriter.baseName(union), base.text());
        }
    }

    private void events() {
        Source source = new Source(EventsWriter.ROOM);
        List<EventDef> events = model.schema()
                .all(EventDef.class)
                .sorted(Comparator.comparing(Definition::name))
                .toList();
        new EventsWriter(source, events).write();
        file(EventsWriter.ROOM, "QapiEvents", source.text());
        files.put(
                path(EventsWriter.ROOM, "package-info"),
                sign("From an event's name to its record.", EventsWriter.ROOM));
    }

    private void file(String room, String type, String text) {
        String other = files.put(path(room, type), text);
        if (other != null) {
            throw new IllegalStateException("two types are called " + room + "." + type);
        }
    }

    private static String path(String room, String type) {
        return room.replace('.', '/') + "/" + type + ".java";
    }

    private static String sign(String subject, String room) {
        String sentence = subject.endsWith(".json")
                ? "What QAPI's {@code " + subject + "} defines: types, commands and events. May import what it names."
                : subject;
        return Source.NOTE + "\n/** " + sentence + " */\n@NullMarked\npackage " + room
                + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }
}
