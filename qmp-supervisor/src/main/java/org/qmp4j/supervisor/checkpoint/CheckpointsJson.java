package org.qmp4j.supervisor.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.error.StateFileException;

/**
 * All checkpoints of a domain as one JSON text, so that they change in one switch. Domains as they were are there once each,
 * however many checkpoints have the same. Any text gives a set or a {@link StateFileException}.
 */
final class CheckpointsJson {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOMAIN = "domain";
    private static final String BITMAP = "bitmap";

    private CheckpointsJson() {}

    static String print(CheckpointSet set) {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        set.current().ifPresent(current -> json.put("current", current.name()));
        ObjectNode domains = json.putObject("domains");
        ArrayNode all = json.putArray("checkpoints");
        Map<String, String> known = new HashMap<>();
        for (Checkpoint checkpoint : set.all()) {
            ObjectNode one = all.addObject().put("name", checkpoint.name());
            putUnlessNull(one, "description", checkpoint.description());
            putUnlessNull(one, "parent", checkpoint.parent());
            one.put("creationTime", checkpoint.creationTime());
            ArrayNode disks = one.putArray("disks");
            for (CheckpointDisk disk : checkpoint.disks()) {
                ObjectNode said = disks.addObject().put("name", disk.name());
                putUnlessNull(said, BITMAP, disk.bitmap());
            }
            String domain = checkpoint.domain();
            if (domain != null) {
                String digest = known.computeIfAbsent(domain, CheckpointsJson::digest);
                domains.put(digest, domain);
                one.put(DOMAIN, digest);
            }
        }
        return json.toString() + "\n";
    }

    private static void putUnlessNull(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static CheckpointSet parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            List<Checkpoint> all = new ArrayList<>();
            for (JsonNode one : json.path("checkpoints")) {
                all.add(checkpoint(one, json.path("domains")));
            }
            return CheckpointSet.of(all, text(json, "current"));
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StateFileException(file, "it does not hold checkpoints: " + e.getMessage(), e);
        }
    }

    private static Checkpoint checkpoint(JsonNode json, JsonNode domains) {
        List<CheckpointDisk> disks = new ArrayList<>();
        for (JsonNode disk : json.path("disks")) {
            String bitmap = text(disk, BITMAP);
            String name = need(disk, "name");
            disks.add(bitmap == null ? CheckpointDisk.none(name) : CheckpointDisk.bitmap(name, bitmap));
        }
        String domain = text(json, DOMAIN);
        if (!json.path("creationTime").isIntegralNumber()) {
            throw new IllegalArgumentException("a checkpoint has no creationTime");
        }
        return new Checkpoint(
                need(json, "name"),
                text(json, "description"),
                text(json, "parent"),
                json.path("creationTime").longValue(),
                disks,
                domain == null ? null : need(domains, domain));
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode value = json.path(member);
        if (value.isMissingNode() || value.isTextual()) {
            return value.isTextual() ? value.textValue() : null;
        }
        throw new IllegalArgumentException("'" + member + "' is not a text");
    }

    private static String need(JsonNode json, String member) {
        String value = text(json, member);
        if (value == null) {
            throw new IllegalArgumentException("'" + member + "' is missing");
        }
        return value;
    }
}
