package org.qmp4j.supervisor.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupMode;
import org.qmp4j.supervisor.error.StateFileException;

/** What a backup has come to, as it is kept, and as it lies beside its images. */
final class BackupResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BackupResultJson() {}

    static String print(BackupResult result) {
        ObjectNode json = JSON.createObjectNode()
                .put("domain", result.domain().toString())
                .put("domainName", result.domainName())
                .put("name", result.name())
                .put("mode", result.mode().name())
                .put("began", result.began().toString())
                .put("ended", result.ended().toString())
                .put("outcome", result.outcome().name())
                .put("error", result.error())
                .put("checkpoint", result.checkpoint());
        ArrayNode disks = json.putArray("disks");
        for (BackupResult.Disk disk : result.disks()) {
            disks.addObject()
                    .put("disk", disk.disk())
                    .put("since", disk.since())
                    .put("format", disk.format())
                    .put("file", disk.file())
                    .put("complete", disk.complete());
        }
        return json.toPrettyString() + "\n";
    }

    /** @param file for messages */
    static BackupResult parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<BackupResult.Disk> disks = new ArrayList<>();
            for (JsonNode disk : json.path("disks")) {
                disks.add(new BackupResult.Disk(
                        disk.path("disk").asText(),
                        text(disk.path("since")),
                        disk.path("format").asText(),
                        disk.path("file").asText(),
                        disk.path("complete").asBoolean()));
            }
            return new BackupResult(
                    UUID.fromString(json.path("domain").asText()),
                    json.path("domainName").asText(),
                    json.path("name").asText(),
                    BackupMode.valueOf(json.path("mode").asText()),
                    Instant.parse(json.path("began").asText()),
                    Instant.parse(json.path("ended").asText()),
                    BackupResult.Outcome.valueOf(json.path("outcome").asText()),
                    json.path("error").asText(),
                    text(json.path("checkpoint")),
                    disks);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new StateFileException(file, "it does not say what a backup has come to: " + e.getMessage(), e);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
