package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qmp4j.message.QmpJson;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** What a schema costs: a program; docs/benchmarks.md has the command and a run of it. */
final class SchemaCost {
    private static final int TIMES = 400;
    private static final int KEPT = 100;

    private SchemaCost() {}

    public static void main(String[] args) {
        for (QemuVersion version : QemuVersion.values()) {
            JsonNode dump = QmpSchema.of(version).dump();
            byte[] text = QmpJson.write(dump).getBytes(StandardCharsets.UTF_8);
            QemuSchema schema = QemuSchema.of(dump);
            ObjectNode disk = (ObjectNode) QmpJson.parse("{\"driver\": \"qcow2\", \"node-name\": \"n\", \"file\": "
                    + "{\"driver\": \"file\", \"filename\": \"/x\"}, \"backing\": null}");
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d bytes of JSON; tree %.2f ms, index %.2f ms; has %.2f us, check %.2f us; %d bytes kept%n",
                    version,
                    text.length,
                    median(() -> QmpJson.parse(new String(text, StandardCharsets.UTF_8))) / 1e6,
                    median(() -> QemuSchema.of(dump)) / 1e6,
                    median(() -> schema.has("blockdev-add{qcow2}.data-file{file}.filename")) / 1e3,
                    median(() -> schema.check("blockdev-add", disk)) / 1e3,
                    retained(text));
        }
    }

    private static double median(Runnable what) {
        long[] times = new long[TIMES];
        for (int i = 0; i < 10 * TIMES; i++) {
            long began = System.nanoTime();
            what.run();
            times[i % TIMES] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    /** Each schema is read from a text of its own, so that none shares a word with another. */
    private static long retained(byte[] text) {
        List<QemuSchema> kept = new ArrayList<>(KEPT);
        long before = heap();
        for (int i = 0; i < KEPT; i++) {
            kept.add(QemuSchema.of(QmpJson.parse(new String(text, StandardCharsets.UTF_8))));
        }
        long each = (heap() - before) / KEPT;
        return kept.size() == KEPT ? each : 0;
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
