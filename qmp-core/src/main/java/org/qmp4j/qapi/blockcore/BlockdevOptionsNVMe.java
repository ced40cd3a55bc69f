// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsNVMe} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevOptionsNVMe(String device, long namespace, JsonMembers unknown) implements QapiObject {
    public static BlockdevOptionsNVMe of(String device, long namespace) {
        return new BlockdevOptionsNVMe(device, namespace, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsNVMe decode(QapiReader json) {
        return new BlockdevOptionsNVMe(
                json.required("device", QapiReader.TEXT), json.required("namespace", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("namespace", namespace);
        unknown.encode(json);
    }
}
