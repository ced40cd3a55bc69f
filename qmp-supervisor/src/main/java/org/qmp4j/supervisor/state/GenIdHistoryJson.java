package org.qmp4j.supervisor.state;

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
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.genid.GenIdMark;
import org.qmp4j.supervisor.genid.GenIdTransition;

/** The history of generation ids as JSON text. Any text gives a history or a {@link StateFileException}. */
final class GenIdHistoryJson {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private GenIdHistoryJson() {}

    static String print(GenIdHistory history) {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode marks = json.putArray("marks");
        for (GenIdMark mark : history.marks()) {
            marks.addObject()
                    .put("at", mark.at().toString())
                    .put("transition", mark.transition().id())
                    .put("note", mark.note());
        }
        ArrayNode entries = json.putArray("entries");
        for (GenIdEntry entry : history.entries()) {
            entries.addObject()
                    .put("at", entry.at().toString())
                    .put("generation", entry.generation())
                    .put("transition", entry.transition().id())
                    .put("decision", entry.decision().name())
                    .put("reason", entry.reason())
                    .put("value", entry.value().toString())
                    .put("bootId", entry.bootId());
        }
        return json.toPrettyString() + "\n";
    }

    static GenIdHistory parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.path("format").isInt() || json.path("format").intValue() != FORMAT) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            return new GenIdHistory(entries(list(json, "entries")), marks(list(json, "marks")));
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StateFileException(file, "it is no history of generation ids: " + e.getMessage(), e);
        }
    }

    private static List<GenIdEntry> entries(JsonNode list) {
        List<GenIdEntry> entries = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.path("generation").canConvertToLong()) {
                throw new IllegalArgumentException("'generation' is not a number");
            }
            entries.add(new GenIdEntry(
                    Instant.parse(text(entry, "at")),
                    entry.path("generation").longValue(),
                    GenIdTransition.of(text(entry, "transition")),
                    Verdict.valueOf(text(entry, "decision")),
                    text(entry, "reason"),
                    UUID.fromString(text(entry, "value")),
                    text(entry, "bootId")));
        }
        return entries;
    }

    private static List<GenIdMark> marks(JsonNode list) {
        List<GenIdMark> marks = new ArrayList<>();
        for (JsonNode mark : list) {
            marks.add(new GenIdMark(
                    Instant.parse(text(mark, "at")), GenIdTransition.of(text(mark, "transition")), text(mark, "note")));
        }
        return marks;
    }

    private static JsonNode list(JsonNode json, String key) {
        if (!json.path(key).isArray()) {
            throw new IllegalArgumentException("'" + key + "' is not a list");
        }
        return json.path(key);
    }

    private static String text(JsonNode json, String key) {
        if (!json.path(key).isTextual()) {
            throw new IllegalArgumentException("'" + key + "' is not a text");
        }
        return json.path(key).textValue();
    }
}
