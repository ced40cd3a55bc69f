package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** Writes what makes a record a command. */
final class CommandWriter {
    private final Source source;
    private final Model model;
    private final CommandDef command;
    private final String name;

    CommandWriter(Source source, Model model, CommandDef command) {
        this.source = source;
        this.model = model;
        this.command = command;
        this.name = Names.type(command.name());
    }

    List<String> doc() {
        List<String> doc = Docs.of("Command", command, returned());
        if (model.takesAnything(command)) {
            doc.add("QEMU takes any property of the device as an argument: those are the {@code properties}.");
        }
        return doc;
    }

    /**
     * {@code QapiCommand<R>}, and that it can be sent out of band.
     *
     * @param plain the interface of the runtime
     */
    List<String> interfaces(String plain) {
        List<String> interfaces = new ArrayList<>();
        if (!plain.isEmpty()) {
            interfaces.add(source.use(JavaTypes.RUNTIME + "." + plain) + "<" + result() + ">");
        }
        if (command.outOfBand()) {
            interfaces.add(source.use(JavaTypes.RUNTIME + ".OutOfBandCommand") + "<" + result() + ">");
        } else if (plain.isEmpty()) {
            interfaces.add(source.use("org.qmp4j.message.QmpCommand") + "<" + result() + ">");
        }
        return interfaces;
    }

    /** A record without components. */
    void withoutArguments() {
        head("");
        methods();
        source.gap()
                .line("@Override")
                .open("public " + source.use("java.util.Optional") + "<"
                        + source.use("com.fasterxml.jackson.databind.node.ObjectNode") + "> arguments()")
                .line("return Optional.empty();")
                .close()
                .close();
    }

    /** A record of one component, which is all arguments: QAPI calls that boxed. */
    void whole(ObjectDef argument) {
        String type = new JavaTypes(model.schema())
                .of(new TypeRef(argument.name(), false))
                .component(source);
        head(type + " options");
        methods();
        source.gap()
                .line("/** @throws " + source.use(JavaTypes.RUNTIME + ".QapiDecodeException")
                        + " if it is not what QAPI promises */")
                .open("public static " + name + " decode(" + source.use(JavaTypes.RUNTIME + ".QapiReader") + " json)")
                .line("return new " + name + "(" + type + ".decode(json));")
                .close()
                .gap()
                .line("@Override")
                .open("public void encode(" + source.use(JavaTypes.RUNTIME + ".QapiWriter") + " json)")
                .line("options.encode(json);")
                .close();
        text();
        source.close();
    }

    void methods() {
        source.gap()
                .line("@Override")
                .open("public String commandName()")
                .line("return \"" + command.name() + "\";")
                .close()
                .gap()
                .line("@Override")
                .open("public " + result() + " read(" + source.use("com.fasterxml.jackson.databind.JsonNode")
                        + " result)")
                .line("return " + reading() + ";")
                .close();
    }

    void text() {
        source.gap()
                .line("/** The name alone: arguments may be secret. */")
                .line("@Override")
                .open("public String toString()")
                .line("return \"" + command.name() + "\";")
                .close();
    }

    private void head(String component) {
        List<String> doc = new ArrayList<>(doc());
        doc.addAll(Docs.tags(List.of(), command.head().features()));
        source.doc(doc);
        if (command.head().features().deprecated()) {
            source.line("@Deprecated");
        }
        source.record(
                "public record " + name + "(",
                component.isEmpty() ? List.of() : List.of(component),
                String.join(", ", interfaces(component.isEmpty() ? "" : "QapiCommand")),
                "{");
    }

    private String result() {
        return command.ret()
                .map(type -> new JavaTypes(model.schema()).of(type).argument(source))
                .orElseGet(() -> source.use(JavaTypes.RUNTIME + ".Empty"));
    }

    private String returned() {
        Optional<TypeRef> ret = command.ret();
        if (ret.isEmpty() || model.schema().find(ret.get().name()).isEmpty()) {
            return "";
        }
        JavaType type = new JavaTypes(model.schema()).of(ret.get());
        String link = "{@link " + type.name() + "}";
        return ret.get().list() ? "Returns a list of " + link + "." : "Returns " + link + ".";
    }

    private String reading() {
        String reader = source.use(JavaTypes.RUNTIME + ".QapiReader") + ".of(\"" + command.name() + "\", result)";
        return command.ret()
                .map(ret -> new JavaTypes(model.schema()).of(ret).reading(source, reader))
                .orElse("Empty.decode(" + reader + ")");
    }
}
