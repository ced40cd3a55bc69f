package org.qmp4j.examples.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up reply in the form and of the size (207 KB) of a real {@code query-qmp-schema}. */
final class SampleSchema {
    private static final int BYTES = 207_000;

    private SampleSchema() {}

    static Path write(Path file) throws IOException {
        ArrayNode schema = new ObjectMapper().createArrayNode();
        int size = 2;
        for (int i = 0; size < BYTES; i++) {
            ObjectNode object =
                    schema.addObject().put("name", Integer.toString(i)).put("meta-type", "object");
            ArrayNode members = object.putArray("members");
            for (int m = 0; m < 3 + i % 5; m++) {
                ObjectNode member =
                        members.addObject().put("name", "member-" + m).put("type", "int");
                if (m % 2 == 1) {
                    member.putNull("default");
                }
            }
            size += object.toString().length() + 1;
        }
        // with blanks after colons and commas, as QEMU writes it
        return Files.writeString(file, schema.toString().replace("\":", "\": ").replace(",\"", ", \""));
    }
}
