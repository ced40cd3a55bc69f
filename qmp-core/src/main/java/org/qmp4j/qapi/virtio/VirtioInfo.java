// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VirtioInfo} of QAPI's {@code virtio.json}, since QEMU 7.2. Returned by {@code x-query-virtio}. */
public record VirtioInfo(String path, String name, JsonMembers unknown) implements QapiObject {
    public static VirtioInfo of(String path, String name) {
        return new VirtioInfo(path, name, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioInfo decode(QapiReader json) {
        return new VirtioInfo(
                json.required("path", QapiReader.TEXT), json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("name", name);
        unknown.encode(json);
    }
}
