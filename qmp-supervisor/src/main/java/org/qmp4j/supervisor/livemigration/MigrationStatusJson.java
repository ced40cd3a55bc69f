package org.qmp4j.supervisor.livemigration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.qmp4j.supervisor.error.StateFileException;

/** How far a live migration is, as it is kept. */
final class MigrationStatusJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MigrationStatusJson() {}

    static String print(MigrationStatus status) {
        return JSON.createObjectNode()
                        .put("to", status.to())
                        .put("began", status.began().toString())
                        .put("noted", status.noted().toString())
                        .put("completed", status.completed())
                        .put("phase", status.progress().phase().name())
                        .put("transferred", status.progress().transferred())
                        .put("remaining", status.progress().remaining())
                        .put("total", status.progress().total())
                        .put("downtimeMillis", status.downtime().toMillis())
                + "\n";
    }

    /** @param file for messages */
    static MigrationStatus parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new MigrationStatus(
                    json.path("to").asText(),
                    Instant.parse(json.path("began").asText()),
                    Instant.parse(json.path("noted").asText()),
                    json.path("completed").asBoolean(),
                    new Progress(
                            Phase.valueOf(json.path("phase").asText()),
                            json.path("transferred").asLong(),
                            json.path("remaining").asLong(),
                            json.path("total").asLong()),
                    Duration.ofMillis(json.path("downtimeMillis").asLong()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new StateFileException(file, "it does not say how far a migration is: " + e.getMessage(), e);
        }
    }
}
