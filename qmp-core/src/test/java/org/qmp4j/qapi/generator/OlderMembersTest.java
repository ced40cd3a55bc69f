package org.qmp4j.qapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;

/** Derives {@code older-members.json} from what QEMU 6.2 to 10.0 say of themselves. {@code -Dqapi.update=true} writes it. */
class OlderMembersTest {
    private static final Path FACTS = Path.of("src/test/resources/qapi/older-members.json");

    private final Schema schema = Schema.load();
    private final List<RecordedQemu> recorded = RecordedQemu.all();

    @BeforeEach
    void needsRecordings() {
        assumeFalse(recorded.isEmpty(), RecordedQemu.folder() + " is absent");
    }

    @Test
    void theCommittedFactsAreWhatOlderQemusSay() throws IOException {
        JsonNode derived = derive();
        if (Boolean.getBoolean("qapi.update")) {
            String text = QmpJson.mapper()
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(derived);
            Files.writeString(FACTS, text + "\n");
        }
        assertEquals(derived, QmpJson.parse(Files.readString(FACTS)), "-Dqapi.update=true");
    }

    @Test
    void noMemberWasEverOfAnotherKind() {
        for (RecordedQemu qemu : recorded) {
            assertEquals(Set.of(), new SchemaWalk(schema, qemu.schema()).conflicts(), "QEMU " + qemu.version());
        }
    }

    /** For each member that some QEMU lacks the next one of which we know that has it; empty if none has. */
    private JsonNode derive() {
        Map<String, Map<String, String>> facts = new TreeMap<>();
        for (int i = 0; i < recorded.size(); i++) {
            String next = i + 1 < recorded.size() ? recorded.get(i + 1).version() : "";
            for (Member member : new SchemaWalk(schema, recorded.get(i).schema()).missing()) {
                facts.computeIfAbsent(member.owner(), owner -> new TreeMap<>()).put(member.name(), next);
            }
        }
        ObjectNode json = QmpJson.object();
        facts.forEach((owner, members) -> {
            ObjectNode object = json.putObject(owner);
            members.forEach(object::put);
        });
        return json;
    }
}
