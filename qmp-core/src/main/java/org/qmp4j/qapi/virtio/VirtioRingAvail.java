// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VirtioRingAvail} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VirtioRingAvail(int flags, int idx, int ring, JsonMembers unknown) implements QapiObject {
    public static VirtioRingAvail of(int flags, int idx, int ring) {
        return new VirtioRingAvail(flags, idx, ring, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioRingAvail decode(QapiReader json) {
        return new VirtioRingAvail(
                json.required("flags", QapiReader.UINT16),
                json.required("idx", QapiReader.UINT16),
                json.required("ring", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("flags", flags);
        json.put("idx", idx);
        json.put("ring", ring);
        unknown.encode(json);
    }
}
