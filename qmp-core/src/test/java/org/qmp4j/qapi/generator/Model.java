package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** The schema and what we decide about it: which types there are, and how each is seen from Java. */
final class Model {
    /** Commands whose C side says {@code 'gen': false} and reads more arguments than the schema names. */
    private static final Set<String> TAKE_ANYTHING = Set.of("device_add");

    private final Schema schema;
    private final JavaTypes types;
    private final OlderMembers older;
    private final Map<String, CommandDef> structsThatAreCommands;
    private final Map<String, List<String>> returnedBy = new LinkedHashMap<>();

    Model(Schema schema, OlderMembers older) {
        this.schema = schema;
        this.types = new JavaTypes(schema);
        this.older = older;
        this.structsThatAreCommands = schema.all(CommandDef.class)
                .filter(command -> command.arg().equals(Optional.of(Names.type(command.name()))))
                .collect(Collectors.toMap(command -> command.arg().orElseThrow(), command -> command));
        schema.all(CommandDef.class)
                .forEach(command -> command.ret()
                        .ifPresent(ret -> returnedBy
                                .computeIfAbsent(ret.name(), name -> new ArrayList<>())
                                .add(command.name())));
    }

    Schema schema() {
        return schema;
    }

    /** Definitions that get a type of their own name. */
    Stream<Definition> written() {
        return schema.all().stream()
                .filter(one -> !one.head().module().equals("./builtin"))
                // implicit types are written where they are used; the dummies make C arrays, and nothing uses them
                .filter(one -> !one.name().startsWith("q_") && !one.name().startsWith("Dummy"))
                .filter(one -> !structsThatAreCommands.containsKey(one.name()));
    }

    List<Component> components(ObjectDef struct) {
        return schema.members(struct).stream().map(this::component).toList();
    }

    List<Component> common(ObjectDef union) {
        return schema.common(union).stream().map(this::component).toList();
    }

    /** Whether a command's argument stays one value: unions, and structs that QAPI passes whole, of another name. */
    boolean isWhole(CommandDef command) {
        boolean union = schema.object(command.arg().orElseThrow()).tag().isPresent();
        return union
                || command.boxed()
                        && !structsThatAreCommands.containsKey(command.arg().orElseThrow());
    }

    boolean takesAnything(CommandDef command) {
        return TAKE_ANYTHING.contains(command.name());
    }

    /** A sentence that says which commands return it; empty if none does. */
    String returned(Definition definition) {
        List<String> commands = returnedBy.getOrDefault(definition.name(), List.of());
        return commands.isEmpty()
                ? ""
                : commands.stream()
                        .map(name -> "{@code " + name + "}")
                        .collect(Collectors.joining(", ", "Returned by ", "."));
    }

    /** Whether a component's type is a command that QEMU advises against. */
    boolean mentionsDeprecated(List<Component> components) {
        return components.stream()
                .map(component -> structsThatAreCommands.get(component.type().name()))
                .anyMatch(
                        command -> command != null && command.head().features().deprecated());
    }

    Component component(Member member) {
        Optional<String> firstSentBy = older.firstSentBy(member.owner(), member.name());
        boolean optional = member.optional() || member.features().deprecated() || firstSentBy.isPresent();
        return new Component(
                Names.component(member.name()),
                member.name(),
                types.of(member.type()),
                optional,
                member.features(),
                firstSentBy);
    }
}
