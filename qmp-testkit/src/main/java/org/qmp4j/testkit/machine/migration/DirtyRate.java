package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** How fast a guest writes to its memory, measured by samples: a fake's does not write. */
final class DirtyRate {

    private static final int SAMPLES = 512;

    private final Machine machine;
    private String status = "unstarted";
    private long start;
    private long seconds;

    DirtyRate(Machine machine) {
        this.machine = machine;
        machine.put("query-dirty-rate", command -> Answer.value(json()));
        machine.put("calc-dirty-rate", command -> measure(command.arguments()));
    }

    private boolean isOld() {
        return machine.schema().version() == QemuVersion.V7_2;
    }

    private synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("status", status)
                .put("sample-pages", start == 0 ? 0 : SAMPLES)
                .put("mode", "page-sampling")
                .put("start-time", start)
                .put("calc-time", seconds);
        if (!isOld()) {
            json.put("calc-time-unit", "second");
        }
        return status.equals("measured") ? json.put("dirty-rate", 0) : json;
    }

    private synchronized Answer measure(JsonNode asked) {
        if (!asked.path("mode").asText("page-sampling").equals("page-sampling")
                || asked.has("sample-pages")
                || !asked.path("calc-time-unit").asText("second").equals("second")) {
            return Answer.error("the fake QEMU measures by 512 samples and whole seconds alone");
        }
        if (status.equals("measuring")) {
            return Answer.error("the dirty rate is already being measured.");
        }
        long wanted = asked.path("calc-time").asLong();
        if (wanted < 1 || wanted > 60) {
            return Answer.error(
                    isOld()
                            ? "calc-time is out of range[1, 60]."
                            : "Calculation time is out of range [50ms, 60000ms].");
        }
        status = "measuring";
        seconds = wanted;
        // of the clock that counts from the boot of the host
        start = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        machine.loop().schedule(Duration.ofSeconds(wanted), this::measured);
        return Answer.done();
    }

    private synchronized void measured() {
        status = "measured";
    }
}
