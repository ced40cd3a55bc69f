package org.qmp4j.supervisor.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import org.qmp4j.supervisor.error.StateFileException;

/**
 * What is kept about a domain besides its definition.
 *
 * @param autostart whether it is started with the others that are
 * @param persistent whether it outlives its process; one that does not is forgotten when it stops
 * @param restart whether it is started again when its process has ended against its will
 */
public record DomainSettings(boolean autostart, boolean persistent, RestartPolicy restart) {
    /** Of a domain about which nothing was said. */
    public static final DomainSettings STANDARD = new DomainSettings(false, true, RestartPolicy.NEVER);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** These with another autostart. */
    public DomainSettings withAutostart(boolean value) {
        return new DomainSettings(value, persistent, restart);
    }

    /** These, of a domain that is forgotten when it stops. */
    public DomainSettings forgotten() {
        return new DomainSettings(autostart, false, restart);
    }

    /** These, of a domain that outlives its process. */
    public DomainSettings kept() {
        return new DomainSettings(autostart, true, restart);
    }

    /** These with another policy for restarts. */
    public DomainSettings withRestart(RestartPolicy value) {
        return new DomainSettings(autostart, persistent, value);
    }

    String print() {
        ObjectNode json = JSON.createObjectNode().put("autostart", autostart).put("persistent", persistent);
        json.putObject("restart")
                .put("when", restart.when().id())
                .put("maximum", restart.maximum())
                .put("window", restart.window().toString())
                .put("delay", restart.delay().toString());
        return json.toPrettyString() + "\n";
    }

    static DomainSettings parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.path("autostart").isBoolean() || !json.path("persistent").isBoolean()) {
                throw new StateFileException(file, "it does not say 'autostart' and 'persistent'", null);
            }
            return new DomainSettings(
                    json.path("autostart").asBoolean(),
                    json.path("persistent").asBoolean(),
                    json.has("restart") ? restart(json.path("restart")) : RestartPolicy.NEVER);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StateFileException(file, "it holds no restart policy: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static RestartPolicy restart(JsonNode json) {
        String when = json.path("when").asText();
        return new RestartPolicy(
                RestartPolicy.When.of(when).orElseThrow(() -> new IllegalArgumentException("when: '" + when + "'")),
                json.path("maximum").asInt(),
                Duration.parse(json.path("window").asText()),
                Duration.parse(json.path("delay").asText()));
    }
}
