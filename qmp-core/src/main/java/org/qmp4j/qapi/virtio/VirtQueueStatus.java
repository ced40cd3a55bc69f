// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code VirtQueueStatus} of QAPI's {@code virtio.json}, since QEMU 7.2. Returned by
 * {@code x-query-virtio-queue-status}.
 */
public record VirtQueueStatus(
        String name,
        int queueIndex,
        long inuse,
        long vringNum,
        long vringNumDefault,
        long vringAlign,
        UInt64 vringDesc,
        UInt64 vringAvail,
        UInt64 vringUsed,
        Optional<Integer> lastAvailIdx,
        Optional<Integer> shadowAvailIdx,
        int usedIdx,
        int signalledUsed,
        boolean signalledUsedValid,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtQueueStatus decode(QapiReader json) {
        return new VirtQueueStatus(
                json.required("name", QapiReader.TEXT),
                json.required("queue-index", QapiReader.UINT16),
                json.required("inuse", QapiReader.UINT32),
                json.required("vring-num", QapiReader.UINT32),
                json.required("vring-num-default", QapiReader.UINT32),
                json.required("vring-align", QapiReader.UINT32),
                json.required("vring-desc", QapiReader.UINT64),
                json.required("vring-avail", QapiReader.UINT64),
                json.required("vring-used", QapiReader.UINT64),
                json.optional("last-avail-idx", QapiReader.UINT16),
                json.optional("shadow-avail-idx", QapiReader.UINT16),
                json.required("used-idx", QapiReader.UINT16),
                json.required("signalled-used", QapiReader.UINT16),
                json.required("signalled-used-valid", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("queue-index", queueIndex);
        json.put("inuse", inuse);
        json.put("vring-num", vringNum);
        json.put("vring-num-default", vringNumDefault);
        json.put("vring-align", vringAlign);
        json.put("vring-desc", vringDesc);
        json.put("vring-avail", vringAvail);
        json.put("vring-used", vringUsed);
        json.put("last-avail-idx", lastAvailIdx);
        json.put("shadow-avail-idx", shadowAvailIdx);
        json.put("used-idx", usedIdx);
        json.put("signalled-used", signalledUsed);
        json.put("signalled-used-valid", signalledUsedValid);
        unknown.encode(json);
    }
}
