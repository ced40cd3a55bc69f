// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PCDIMMDeviceInfo} of QAPI's {@code machine.json}, since QEMU 2.1. */
public record PCDIMMDeviceInfo(
        Optional<String> id,
        long addr,
        long size,
        long slot,
        long node,
        String memdev,
        boolean hotplugged,
        boolean hotpluggable,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PCDIMMDeviceInfo decode(QapiReader json) {
        return new PCDIMMDeviceInfo(
                json.optional("id", QapiReader.TEXT),
                json.required("addr", QapiReader.INT64),
                json.required("size", QapiReader.INT64),
                json.required("slot", QapiReader.INT64),
                json.required("node", QapiReader.INT64),
                json.required("memdev", QapiReader.TEXT),
                json.required("hotplugged", QapiReader.BOOL),
                json.required("hotpluggable", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("addr", addr);
        json.put("size", size);
        json.put("slot", slot);
        json.put("node", node);
        json.put("memdev", memdev);
        json.put("hotplugged", hotplugged);
        json.put("hotpluggable", hotpluggable);
        unknown.encode(json);
    }
}
