package org.qmp4j.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.testkit.json.JsonLines;

/**
 * The schema of one version, as its real program gave it, and the check of messages against it. Problems with arguments
 * are told in QEMU's own words (qapi/qobject-input-visitor.c). Safe to use from any thread.
 */
public final class QmpSchema {

    private static final Map<QemuVersion, QmpSchema> LOADED = new EnumMap<>(QemuVersion.class);

    private final QemuVersion version;
    private final JsonLines entities;

    private QmpSchema(QemuVersion version) {
        this.version = version;
        this.entities = JsonLines.read(QmpSchema.class, "query-qmp-schema-" + version.branch() + ".json.gz");
    }

    /** The schema of a version; read once in the life of the program. */
    public static QmpSchema of(QemuVersion version) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(version, QmpSchema::new);
        }
    }

    /** The whole answer of {@code query-qmp-schema}. */
    public JsonNode dump() {
        ArrayNode dump = JsonNodeFactory.instance.arrayNode();
        entities.names().forEach(name -> dump.add(entities.get(name)));
        return dump;
    }

    /** Whose schema it is. */
    public QemuVersion version() {
        return version;
    }

    /** Whether this QEMU has the command. */
    public boolean hasCommand(String name) {
        return is(name, "command");
    }

    /** Whether this QEMU has the event. */
    public boolean hasEvent(String name) {
        return is(name, "event");
    }

    /** Whether the command may run out of band. */
    public boolean allowsOutOfBand(String command) {
        return is(command, "command") && entity(command).path("allow-oob").asBoolean();
    }

    private boolean is(String name, String meta) {
        return entities.get(name).path("meta-type").asText().equals(meta);
    }

    /** What QEMU says about these arguments; empty if it takes them. The command must exist. */
    public Optional<String> argumentProblem(String command, JsonNode arguments) {
        JsonNode entity = entity(command, "command");
        // its further members are the device's properties, which QAPI does not know
        boolean open = command.equals("device_add");
        return check(entity.path("arg-type").textValue(), arguments, open);
    }

    /** Why QEMU cannot have answered this; empty if it can. The command must exist. */
    public Optional<String> replyProblem(String command, JsonNode value) {
        return check(entity(command, "command").path("ret-type").textValue(), value, false)
                .map(problem ->
                        "the reply of '" + command + "' of QEMU " + version + " cannot be " + value + ": " + problem);
    }

    /** Why QEMU cannot have emitted this; empty if it can. */
    public Optional<String> eventProblem(String name, JsonNode data) {
        if (!hasEvent(name)) {
            return Optional.of("QEMU " + version + " has no event '" + name + "'");
        }
        JsonNode given = data.isMissingNode() ? JsonNodeFactory.instance.objectNode() : data;
        return check(entity(name, "event").path("arg-type").textValue(), given, false)
                .map(problem ->
                        "the data of '" + name + "' of QEMU " + version + " cannot be " + given + ": " + problem);
    }

    private Optional<String> check(String type, JsonNode value, boolean open) {
        try {
            new SchemaVisitor(this::entity).visit(type, value, open);
            return Optional.empty();
        } catch (SchemaVisitor.Mismatch e) {
            return Optional.of(e.text());
        }
    }

    private JsonNode entity(String name) {
        if (!entities.has(name)) {
            throw new IllegalArgumentException("the schema of QEMU " + version + " has no '" + name + "'");
        }
        return entities.get(name);
    }

    private JsonNode entity(String name, String meta) {
        if (!is(name, meta)) {
            throw new IllegalArgumentException("QEMU " + version + " has no " + meta + " '" + name + "'");
        }
        return entity(name);
    }
}
