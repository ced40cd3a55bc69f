package org.qmp4j.qapi.generator;

import java.util.List;
import org.qmp4j.qapi.generator.Definition.EventDef;

/** Writes the registry of events: a switch a half of the alphabet, so that a class is loaded when its event arrives. */
final class EventsWriter {
    static final String ROOM = JavaTypes.RUNTIME + ".events";

    private static final String MIDDLE = "M";

    private final Source source;
    private final List<EventDef> events;

    EventsWriter(Source source, List<EventDef> events) {
        this.source = source;
        this.events = events;
    }

    void write() {
        String type = source.use(JavaTypes.RUNTIME + ".EventType") + "<?>";
        String nullable = source.use("org.jspecify.annotations.Nullable");
        source.doc(List.of("Every event of QAPI by its name."))
                .open("public final class QapiEvents")
                .line("private QapiEvents() {}")
                .gap()
                .line("/** The type of the events of this name; empty where this library's schema has none. */")
                .open("public static " + source.use("java.util.Optional") + "<" + type + "> type(String name)")
                .line("return Optional.ofNullable(name.compareTo(\"" + MIDDLE
                        + "\") < 0 ? first(name) : second(name));")
                .close();
        source.doc(List.of(
                        "What an event says, as its record or as {@link UnknownEvent}.",
                        "@throws " + source.use(JavaTypes.RUNTIME + ".QapiDecodeException")
                                + " if its data is not what QAPI promises"))
                .open("public static " + source.use(JavaTypes.RUNTIME + ".QapiEvent") + " read("
                        + source.use("org.qmp4j.message.QmpEvent") + " event)")
                .line(type + " type = type(event.name()).orElse(null);")
                .line("return type == null ? " + source.use(JavaTypes.RUNTIME + ".UnknownEvent")
                        + ".of(event) : type.read(event);")
                .close();
        half(
                "first",
                type,
                nullable,
                events.stream().filter(one -> one.name().compareTo(MIDDLE) < 0).toList());
        half(
                "second",
                type,
                nullable,
                events.stream().filter(one -> one.name().compareTo(MIDDLE) >= 0).toList());
        source.close();
    }

    private void half(String method, String type, String nullable, List<EventDef> half) {
        source.gap()
                .open("private static @" + nullable + " " + type + " " + method + "(String name)")
                .open("return switch (name)");
        for (EventDef event : half) {
            String record = source.use(Names.packageName(event.head().module()) + "." + Names.event(event.name()));
            source.line("case \"" + event.name() + "\" -> " + record + ".TYPE;");
        }
        source.line("default -> null;").close("};").close();
    }
}
