// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code VirtioRingDesc} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VirtioRingDesc(UInt64 addr, long len, List<String> flags, JsonMembers unknown) implements QapiObject {
    public VirtioRingDesc {
        flags = List.copyOf(flags);
    }

    public static VirtioRingDesc of(UInt64 addr, long len, List<String> flags) {
        return new VirtioRingDesc(addr, len, flags, JsonMembers.NONE);
    }

    public static VirtioRingDesc of(long addr, long len, List<String> flags) {
        return of(UInt64.of(addr), len, flags);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioRingDesc decode(QapiReader json) {
        return new VirtioRingDesc(
                json.required("addr", QapiReader.UINT64),
                json.required("len", QapiReader.UINT32),
                json.requiredList("flags", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("addr", addr);
        json.put("len", len);
        json.put("flags", flags);
        unknown.encode(json);
    }
}
