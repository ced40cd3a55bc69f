// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code IOThreadInfo} of QAPI's {@code misc.json}, since QEMU 2.0. Returned by {@code query-iothreads}. */
public record IOThreadInfo(
        String id, long threadId, long pollMaxNs, long pollGrow, long pollShrink, long aioMaxBatch, JsonMembers unknown)
        implements QapiObject {
    public static IOThreadInfo of(
            String id, long threadId, long pollMaxNs, long pollGrow, long pollShrink, long aioMaxBatch) {
        return new IOThreadInfo(id, threadId, pollMaxNs, pollGrow, pollShrink, aioMaxBatch, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static IOThreadInfo decode(QapiReader json) {
        return new IOThreadInfo(
                json.required("id", QapiReader.TEXT),
                json.required("thread-id", QapiReader.INT64),
                json.required("poll-max-ns", QapiReader.INT64),
                json.required("poll-grow", QapiReader.INT64),
                json.required("poll-shrink", QapiReader.INT64),
                json.required("aio-max-batch", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("thread-id", threadId);
        json.put("poll-max-ns", pollMaxNs);
        json.put("poll-grow", pollGrow);
        json.put("poll-shrink", pollShrink);
        json.put("aio-max-batch", aioMaxBatch);
        unknown.encode(json);
    }
}
