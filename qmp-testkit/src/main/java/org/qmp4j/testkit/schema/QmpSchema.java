package org.qmp4j.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The schema of one version, as its real program gave it, and the check of messages against it. Problems with arguments
 * are told in QEMU's own words (qapi/qobject-input-visitor.c). Safe to use from any thread.
 */
public final class QmpSchema {

    private static final Map<QemuVersion, QmpSchema> LOADED = new EnumMap<>(QemuVersion.class);

    private final JsonNode dump;
    private final QemuVersion version;
    private final Map<String, JsonNode> entities = new HashMap<>();

    private QmpSchema(QemuVersion version) {
        this.version = version;
        this.dump = read("query-qmp-schema-" + version.branch() + ".json.gz");
        dump.forEach(entity -> entities.put(entity.path("name").textValue(), entity));
    }

    private static JsonNode read(String resource) {
        try (InputStream file = QmpSchema.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing beside " + QmpSchema.class.getName());
            }
            return new ObjectMapper().readTree(new GZIPInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** The schema of a version; read once in the life of the program. */
    public static QmpSchema of(QemuVersion version) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(version, QmpSchema::new);
        }
    }

    /** The whole answer of {@code query-qmp-schema}. */
    public JsonNode dump() {
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
        JsonNode entity = entities.get(name);
        return entity != null && entity.path("meta-type").asText().equals(meta);
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
        JsonNode entity = entities.get(name);
        if (entity == null) {
            throw new IllegalArgumentException("the schema of QEMU " + version + " has no '" + name + "'");
        }
        return entity;
    }

    private JsonNode entity(String name, String meta) {
        if (!is(name, meta)) {
            throw new IllegalArgumentException("QEMU " + version + " has no " + meta + " '" + name + "'");
        }
        return entity(name);
    }
}
