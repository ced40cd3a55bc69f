// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code query-stats} of QAPI's {@code stats.json}, since QEMU 7.1. Returns a list of {@link StatsResult}. */
public record QueryStats(StatsFilter options) implements QapiCommand<List<StatsResult>> {
    @Override
    public String commandName() {
        return "query-stats";
    }

    @Override
    public List<StatsResult> read(JsonNode result) {
        return QapiReader.of("query-stats", result).list(StatsResult::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryStats decode(QapiReader json) {
        return new QueryStats(StatsFilter.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-stats";
    }
}
