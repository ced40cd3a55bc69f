// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code VirtVhostQueueStatus} of QAPI's {@code virtio.json}, since QEMU 7.2. Returned by
 * {@code x-query-virtio-vhost-queue-status}.
 */
public record VirtVhostQueueStatus(
        String name,
        long kick,
        long call,
        UInt64 desc,
        UInt64 avail,
        UInt64 used,
        long num,
        UInt64 descPhys,
        long descSize,
        UInt64 availPhys,
        long availSize,
        UInt64 usedPhys,
        long usedSize,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtVhostQueueStatus decode(QapiReader json) {
        return new VirtVhostQueueStatus(
                json.required("name", QapiReader.TEXT),
                json.required("kick", QapiReader.INT64),
                json.required("call", QapiReader.INT64),
                json.required("desc", QapiReader.UINT64),
                json.required("avail", QapiReader.UINT64),
                json.required("used", QapiReader.UINT64),
                json.required("num", QapiReader.INT64),
                json.required("desc-phys", QapiReader.UINT64),
                json.required("desc-size", QapiReader.UINT32),
                json.required("avail-phys", QapiReader.UINT64),
                json.required("avail-size", QapiReader.UINT32),
                json.required("used-phys", QapiReader.UINT64),
                json.required("used-size", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("kick", kick);
        json.put("call", call);
        json.put("desc", desc);
        json.put("avail", avail);
        json.put("used", used);
        json.put("num", num);
        json.put("desc-phys", descPhys);
        json.put("desc-size", descSize);
        json.put("avail-phys", availPhys);
        json.put("avail-size", availSize);
        json.put("used-phys", usedPhys);
        json.put("used-size", usedSize);
        unknown.encode(json);
    }
}
