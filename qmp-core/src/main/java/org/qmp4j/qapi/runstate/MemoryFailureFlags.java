// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MemoryFailureFlags} of QAPI's {@code run-state.json}, since QEMU 5.2. */
public record MemoryFailureFlags(boolean actionRequired, boolean recursive, JsonMembers unknown) implements QapiObject {
    public static MemoryFailureFlags of(boolean actionRequired, boolean recursive) {
        return new MemoryFailureFlags(actionRequired, recursive, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryFailureFlags decode(QapiReader json) {
        return new MemoryFailureFlags(
                json.required("action-required", QapiReader.BOOL),
                json.required("recursive", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("action-required", actionRequired);
        json.put("recursive", recursive);
        unknown.encode(json);
    }
}
