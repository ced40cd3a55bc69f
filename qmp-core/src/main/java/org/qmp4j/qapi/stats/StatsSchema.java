// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code StatsSchema} of QAPI's {@code stats.json}, since QEMU 7.1. Returned by {@code query-stats-schemas}. */
public record StatsSchema(
        OpenEnum<StatsProvider> provider,
        OpenEnum<StatsTarget> target,
        List<StatsSchemaValue> stats,
        JsonMembers unknown)
        implements QapiObject {
    public StatsSchema {
        stats = List.copyOf(stats);
    }

    public static StatsSchema of(StatsProvider provider, StatsTarget target, List<StatsSchemaValue> stats) {
        return new StatsSchema(OpenEnum.of(provider), OpenEnum.of(target), stats, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsSchema decode(QapiReader json) {
        return new StatsSchema(
                json.required("provider", StatsProvider::decode),
                json.required("target", StatsTarget::decode),
                json.requiredList("stats", StatsSchemaValue::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("provider", provider);
        json.put("target", target);
        json.put("stats", stats);
        unknown.encode(json);
    }
}
