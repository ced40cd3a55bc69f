package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.qmp4j.error.QmpInvalidCommandException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/**
 * What one QEMU can do, as its {@code query-qmp-schema} tells. Ask it instead of comparing versions: distributions build
 * QEMU without parts of it, and add later ones to earlier versions. Immutable; safe to use from any thread.
 *
 * <p>{@link #has} takes a path:
 *
 * <pre>
 * path = NAME [ "->" [MEMBER] ] { "." MEMBER | "{" VALUE "}" } [ end ]
 * end  = "?" | ":" JSON | "=" VALUE [ "@" FEATURE ] | "@" FEATURE
 *
 * blockdev-add                                  a command, or an event: MIGRATION
 * migrate.uri                                   an argument of it, or a member of the event's data
 * query-block->inserted.node-name               a member of the result
 * blockdev-add{qcow2}.data-file                 one that is there if the union's tag has this value
 * migrate.uri?                                  is there, and optional
 * migrate-set-parameters.tls-creds:null         is there, and takes this JSON type: string, int, number,
 *                                               boolean, null, array, object, value (that is: anything)
 * migrate-set-capabilities.capabilities.capability=xbzrle    an enumeration that has this value
 * device_add@json-cli-hotplug                   a feature of a command, event, member, value or object
 * </pre>
 *
 * Lists are looked into by themselves, and so is whatever object a member can be besides other things. A name that begins
 * with two underscores, as names of distributors do, goes on over dots to its next underscore: {@code __org.qemu_x}.
 */
public final class QemuSchema {
    /** Programs ask for the same few paths again and again; who asks for more is a search. */
    private static final int MOST_ANSWERS = 1000;

    private final SortedMap<String, SchemaEntry> commands;
    private final SortedMap<String, SchemaEntry> events;
    private final Map<String, SchemaType> types;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    private QemuSchema(SchemaReader read) {
        this.commands = Collections.unmodifiableSortedMap(read.commands);
        this.events = Collections.unmodifiableSortedMap(read.events);
        this.types = Map.copyOf(read.types);
    }

    /**
     * Reads a schema. Kinds of types that this library does not know stand for any value.
     *
     * @param document what {@code query-qmp-schema} returned; not kept
     * @throws IllegalArgumentException if that is no list that has commands
     */
    public static QemuSchema of(JsonNode document) {
        QemuSchema schema = new QemuSchema(new SchemaReader(document));
        if (!document.isArray() || schema.commands.isEmpty()) {
            throw new IllegalArgumentException(
                    "no schema: query-qmp-schema returns a list with commands in it, this is a "
                            + document.getNodeType() + " of " + document.size() + " without any");
        }
        return schema;
    }

    /** The schema of a QEMU that tells none: it has nothing. */
    public static QemuSchema empty() {
        return new QemuSchema(new SchemaReader(MissingNode.getInstance()));
    }

    /**
     * Whether this QEMU has what the path leads to. A path that leads nowhere is no error, so a typing error looks like
     * absence: {@link #explain} tells where it ends.
     *
     * @throws IllegalArgumentException if it is no path; says where
     */
    public boolean has(String path) {
        Boolean known = answers.get(path);
        if (known == null) {
            known = new PathWalk(this).walk(SchemaPath.parse(path)).found();
            if (answers.size() < MOST_ANSWERS) {
                answers.put(path, known);
            }
        }
        return known;
    }

    /**
     * Says in a sentence what the path leads to, or where it ends and what there is instead.
     *
     * @throws IllegalArgumentException if it is no path; says where
     */
    public String explain(String path) {
        return new PathWalk(this).walk(SchemaPath.parse(path)).text();
    }

    /** What of this command QEMU would refuse by its schema; empty if nothing. See {@link #check(String, ObjectNode)}. */
    public List<SchemaProblem> check(QmpCommand<?> command) {
        List<SchemaProblem> problems = new ArrayList<>();
        SchemaEntry entry = commands.get(command.commandName());
        if (command.outOfBand() && entry != null && !entry.outOfBand()) {
            problems.add(new SchemaProblem(
                    SchemaProblem.Kind.NOT_OUT_OF_BAND, "", "it cannot be executed out of band in this QEMU"));
        }
        problems.addAll(check(command.commandName(), command.arguments().orElseGet(QmpJson::object)));
        return problems;
    }

    /**
     * What QEMU would refuse by its schema, all of it at once. What only QEMU can know it lets through: whether a node
     * exists, the range of a narrower integer, and all members of {@code device_add}, which belong to the device.
     *
     * @return empty if there is nothing
     */
    public List<SchemaProblem> check(String command, ObjectNode arguments) {
        return new CommandCheck(this).check(command, arguments);
    }

    /**
     * Refuses a command that this QEMU would refuse by its schema.
     *
     * @throws QmpInvalidCommandException names every problem; nothing was sent
     */
    public void requireValid(QmpCommand<?> command) {
        List<SchemaProblem> problems = check(command);
        if (!problems.isEmpty()) {
            throw new QmpInvalidCommandException(
                    command.commandName(),
                    problems.stream().map(SchemaProblem::toString).toList());
        }
    }

    /** All commands, by name. */
    public Collection<SchemaEntry> commands() {
        return commands.values();
    }

    /** All events, by name. */
    public Collection<SchemaEntry> events() {
        return events.values();
    }

    /** A command; empty if this QEMU lacks it. */
    public Optional<SchemaEntry> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** An event; empty if this QEMU lacks it. */
    public Optional<SchemaEntry> event(String name) {
        return Optional.ofNullable(events.get(name));
    }

    /** A type by its id; any value where there is none of that id. */
    public SchemaType type(String id) {
        return types.getOrDefault(id, SchemaReader.ANY);
    }

    /**
     * The members of an object type, those included that follow from the tags' values.
     *
     * @param id of the type; of an alternate, its object is meant; what is no object has no members
     * @param given what is given for the object so far; decides on variants
     */
    public List<SchemaType.Member> members(String id, JsonNode given) {
        return new Shapes(this)
                .struct(type(id))
                .map(struct -> new Shapes(this).narrowed(struct, given).members())
                .orElse(List.of());
    }
}
