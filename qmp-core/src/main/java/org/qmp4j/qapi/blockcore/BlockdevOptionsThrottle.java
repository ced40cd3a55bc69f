// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsThrottle} of QAPI's {@code block-core.json}, since QEMU 2.11. */
public record BlockdevOptionsThrottle(String throttleGroup, BlockdevRef file, JsonMembers unknown)
        implements QapiObject {
    public static BlockdevOptionsThrottle of(String throttleGroup, BlockdevRef file) {
        return new BlockdevOptionsThrottle(throttleGroup, file, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsThrottle decode(QapiReader json) {
        return new BlockdevOptionsThrottle(
                json.required("throttle-group", QapiReader.TEXT),
                json.required("file", BlockdevRef::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("throttle-group", throttleGroup);
        json.put("file", file);
        unknown.encode(json);
    }
}
