// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code NumaHmatCacheOptions} of QAPI's {@code machine.json}, since QEMU 5.0. */
public record NumaHmatCacheOptions(
        long nodeId,
        UInt64 size,
        int level,
        OpenEnum<HmatCacheAssociativity> associativity,
        OpenEnum<HmatCacheWritePolicy> policy,
        int line,
        JsonMembers unknown)
        implements QapiObject {
    public static NumaHmatCacheOptions of(
            long nodeId,
            UInt64 size,
            int level,
            HmatCacheAssociativity associativity,
            HmatCacheWritePolicy policy,
            int line) {
        return new NumaHmatCacheOptions(
                nodeId, size, level, OpenEnum.of(associativity), OpenEnum.of(policy), line, JsonMembers.NONE);
    }

    public static NumaHmatCacheOptions of(
            long nodeId,
            long size,
            int level,
            HmatCacheAssociativity associativity,
            HmatCacheWritePolicy policy,
            int line) {
        return of(nodeId, UInt64.of(size), level, associativity, policy, line);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NumaHmatCacheOptions decode(QapiReader json) {
        return new NumaHmatCacheOptions(
                json.required("node-id", QapiReader.UINT32),
                json.required("size", QapiReader.UINT64),
                json.required("level", QapiReader.UINT8),
                json.required("associativity", HmatCacheAssociativity::decode),
                json.required("policy", HmatCacheWritePolicy::decode),
                json.required("line", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-id", nodeId);
        json.put("size", size);
        json.put("level", level);
        json.put("associativity", associativity);
        json.put("policy", policy);
        json.put("line", line);
        unknown.encode(json);
    }
}
