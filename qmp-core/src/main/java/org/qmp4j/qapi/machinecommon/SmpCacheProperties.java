// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinecommon;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SmpCacheProperties} of QAPI's {@code machine-common.json}, since QEMU 9.2. */
public record SmpCacheProperties(
        OpenEnum<CacheLevelAndType> cache, OpenEnum<CpuTopologyLevel> topology, JsonMembers unknown)
        implements QapiObject {
    public static SmpCacheProperties of(CacheLevelAndType cache, CpuTopologyLevel topology) {
        return new SmpCacheProperties(OpenEnum.of(cache), OpenEnum.of(topology), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SmpCacheProperties decode(QapiReader json) {
        return new SmpCacheProperties(
                json.required("cache", CacheLevelAndType::decode),
                json.required("topology", CpuTopologyLevel::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cache", cache);
        json.put("topology", topology);
        unknown.encode(json);
    }
}
