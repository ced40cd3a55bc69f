// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code VirtioQueueElement} of QAPI's {@code virtio.json}, since QEMU 7.2. Returned by
 * {@code x-query-virtio-queue-element}.
 */
public record VirtioQueueElement(
        String name,
        long index,
        List<VirtioRingDesc> descs,
        VirtioRingAvail avail,
        VirtioRingUsed used,
        JsonMembers unknown)
        implements QapiObject {
    public VirtioQueueElement {
        descs = List.copyOf(descs);
    }

    public static VirtioQueueElement of(
            String name, long index, List<VirtioRingDesc> descs, VirtioRingAvail avail, VirtioRingUsed used) {
        return new VirtioQueueElement(name, index, descs, avail, used, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioQueueElement decode(QapiReader json) {
        return new VirtioQueueElement(
                json.required("name", QapiReader.TEXT),
                json.required("index", QapiReader.UINT32),
                json.requiredList("descs", VirtioRingDesc::decode),
                json.required("avail", VirtioRingAvail::decode),
                json.required("used", VirtioRingUsed::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("index", index);
        json.put("descs", descs);
        json.put("avail", avail);
        json.put("used", used);
        unknown.encode(json);
    }
}
