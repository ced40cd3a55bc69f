package org.qmp4j.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;

/** Recorded conversations of six versions of QEMU: outside truth about what they have and accept. */
class SchemaCorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"6.2.0", "7.2.0", "8.2.0", "9.0.0", "9.2.0", "10.0.0"})
    void whatWasAcceptedPassesTheCheck(String version) {
        QemuSchema schema = Dumps.corpusSchema(version);
        int accepted = 0;
        for (Dumps.Exchange one : Dumps.corpus(version)) {
            JsonNode arguments = one.command().path("arguments");
            if (one.reply().has("return")) {
                accepted++;
                List<SchemaProblem> problems = schema.check(
                        one.command().path("execute").asText(),
                        arguments instanceof ObjectNode object ? object : QmpJson.object());
                assertEquals(List.of(), problems, one.command()::toString);
            }
        }
        assertTrue(accepted > 40, accepted + " commands");
    }

    /** The versions in which things came and went, from QEMU's own schemas: 6.2, 7.2, 8.2, 9.0, 9.2, 10.0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netdev_add{stream}                                          | no  yes yes yes yes yes
            migrate.channels                                            | no  no  yes yes yes yes
            migrate.uri?                                                | no  no  no  yes yes yes
            block-commit.backing-mask-protocol                          | no  no  no  yes yes yes
            migrate-set-capabilities.capabilities.capability=mapped-ram | no  no  no  yes yes yes
            netdev_add{stream}.reconnect-ms                             | no  no  no  no  yes yes
            query-status->singlestep                                    | yes yes yes no  no  no
            device_add@json-cli-hotplug                                 | no  yes yes yes yes yes
            object-add{iothread}                                        | yes yes yes yes yes yes
            """)
    void thingsComeAndGo(String path, String answers) {
        String[] expected = answers.split(" +", -1);
        String[] versions = {"6.2.0", "7.2.0", "8.2.0", "9.0.0", "9.2.0", "10.0.0"};
        for (int i = 0; i < versions.length; i++) {
            QemuSchema schema = Dumps.corpusSchema(versions[i]);
            assertEquals(expected[i].equals("yes"), schema.has(path), versions[i] + ": " + schema.explain(path));
        }
    }
}
