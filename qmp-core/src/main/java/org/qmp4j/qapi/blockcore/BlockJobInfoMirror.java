// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockJobInfoMirror} of QAPI's {@code block-core.json}, since QEMU 8.2. */
public record BlockJobInfoMirror(boolean activelySynced, JsonMembers unknown) implements QapiObject {
    public static BlockJobInfoMirror of(boolean activelySynced) {
        return new BlockJobInfoMirror(activelySynced, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobInfoMirror decode(QapiReader json) {
        return new BlockJobInfoMirror(json.required("actively-synced", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("actively-synced", activelySynced);
        unknown.encode(json);
    }
}
