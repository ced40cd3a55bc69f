// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code RockerOfDpaFlow} of QAPI's {@code rocker.json}, since QEMU 2.4. Returned by
 * {@code query-rocker-of-dpa-flows}.
 */
public record RockerOfDpaFlow(
        UInt64 cookie,
        UInt64 hits,
        RockerOfDpaFlowKey key,
        RockerOfDpaFlowMask mask,
        RockerOfDpaFlowAction action,
        JsonMembers unknown)
        implements QapiObject {
    public static RockerOfDpaFlow of(
            UInt64 cookie,
            UInt64 hits,
            RockerOfDpaFlowKey key,
            RockerOfDpaFlowMask mask,
            RockerOfDpaFlowAction action) {
        return new RockerOfDpaFlow(cookie, hits, key, mask, action, JsonMembers.NONE);
    }

    public static RockerOfDpaFlow of(
            long cookie, long hits, RockerOfDpaFlowKey key, RockerOfDpaFlowMask mask, RockerOfDpaFlowAction action) {
        return of(UInt64.of(cookie), UInt64.of(hits), key, mask, action);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerOfDpaFlow decode(QapiReader json) {
        return new RockerOfDpaFlow(
                json.required("cookie", QapiReader.UINT64),
                json.required("hits", QapiReader.UINT64),
                json.required("key", RockerOfDpaFlowKey::decode),
                json.required("mask", RockerOfDpaFlowMask::decode),
                json.required("action", RockerOfDpaFlowAction::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cookie", cookie);
        json.put("hits", hits);
        json.put("key", key);
        json.put("mask", mask);
        json.put("action", action);
        unknown.encode(json);
    }
}
