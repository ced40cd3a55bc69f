// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code VirtioMEMDeviceInfo} of QAPI's {@code machine.json}, since QEMU 5.1. */
public record VirtioMEMDeviceInfo(
        Optional<String> id,
        UInt64 memaddr,
        UInt64 requestedSize,
        UInt64 size,
        UInt64 maxSize,
        UInt64 blockSize,
        long node,
        String memdev,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioMEMDeviceInfo decode(QapiReader json) {
        return new VirtioMEMDeviceInfo(
                json.optional("id", QapiReader.TEXT),
                json.required("memaddr", QapiReader.UINT64),
                json.required("requested-size", QapiReader.UINT64),
                json.required("size", QapiReader.UINT64),
                json.required("max-size", QapiReader.UINT64),
                json.required("block-size", QapiReader.UINT64),
                json.required("node", QapiReader.INT64),
                json.required("memdev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("memaddr", memaddr);
        json.put("requested-size", requestedSize);
        json.put("size", size);
        json.put("max-size", maxSize);
        json.put("block-size", blockSize);
        json.put("node", node);
        json.put("memdev", memdev);
        unknown.encode(json);
    }
}
