package org.qmp4j.supervisor.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.qmp4j.supervisor.error.StateFileException;

/**
 * What is kept about a domain besides its definition.
 *
 * @param autostart whether it is started with the others that are
 * @param persistent whether it outlives its process; one that does not is forgotten when it stops
 */
public record DomainSettings(boolean autostart, boolean persistent) {
    /** Of a domain about which nothing was said. */
    public static final DomainSettings STANDARD = new DomainSettings(false, true);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** These with another autostart. */
    public DomainSettings withAutostart(boolean value) {
        return new DomainSettings(value, persistent);
    }

    /** These, of a domain that is forgotten when it stops. */
    public DomainSettings forgotten() {
        return new DomainSettings(autostart, false);
    }

    String print() {
        return JSON.createObjectNode()
                        .put("autostart", autostart)
                        .put("persistent", persistent)
                        .toPrettyString()
                + "\n";
    }

    static DomainSettings parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.path("autostart").isBoolean() || !json.path("persistent").isBoolean()) {
                throw new StateFileException(file, "it does not say 'autostart' and 'persistent'", null);
            }
            return new DomainSettings(
                    json.path("autostart").asBoolean(), json.path("persistent").asBoolean());
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
