// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevSnapshotInternal} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record BlockdevSnapshotInternal(String device, String name, JsonMembers unknown) implements QapiObject {
    public static BlockdevSnapshotInternal of(String device, String name) {
        return new BlockdevSnapshotInternal(device, name, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotInternal decode(QapiReader json) {
        return new BlockdevSnapshotInternal(
                json.required("device", QapiReader.TEXT), json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("name", name);
        unknown.encode(json);
    }
}
