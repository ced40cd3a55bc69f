package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.qmp4j.message.QmpJson;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** Schemas of real QEMUs: those of the test kit, and those of the outside corpus. */
final class Dumps {
    private static final QemuSchema V7_2 =
            QemuSchema.of(QmpSchema.of(QemuVersion.V7_2).dump());
    private static final QemuSchema V10_0 =
            QemuSchema.of(QmpSchema.of(QemuVersion.V10_0).dump());

    private Dumps() {}

    /** @param version "7.2" or "10.0" */
    static QemuSchema of(String version) {
        return QemuVersion.parse(version) == QemuVersion.V7_2 ? V7_2 : V10_0;
    }

    static Path root() {
        return Path.of(System.getProperty("house.root", ".."));
    }

    /** One side of a recorded conversation and what it was answered. */
    record Exchange(JsonNode command, JsonNode reply) {}

    /** A recorded conversation of the corpus; the test is skipped where there is no corpus. */
    static List<Exchange> corpus(String version) {
        String shared = Optional.ofNullable(System.getenv("QMP4J_SHARED"))
                .orElse(root().resolve("../shared").toString());
        Path file = Path.of(shared, "corpus", "capabilities", "qemu-" + version + "-x86_64.replies");
        Assumptions.assumeTrue(Files.isReadable(file), "the corpus has no " + file);
        try (MappingIterator<JsonNode> messages =
                QmpJson.mapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            List<Exchange> all = new ArrayList<>();
            while (messages.hasNext()) {
                all.add(new Exchange(messages.next(), messages.next()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static QemuSchema corpusSchema(String version) {
        return QemuSchema.of(corpus(version).stream()
                .filter(one -> one.command().path("execute").asText().equals("query-qmp-schema"))
                .findFirst()
                .orElseThrow()
                .reply()
                .path("return"));
    }
}
