// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsBlkverify} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsBlkverify(BlockdevRef test, BlockdevRef raw, JsonMembers unknown) implements QapiObject {
    public static BlockdevOptionsBlkverify of(BlockdevRef test, BlockdevRef raw) {
        return new BlockdevOptionsBlkverify(test, raw, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsBlkverify decode(QapiReader json) {
        return new BlockdevOptionsBlkverify(
                json.required("test", BlockdevRef::decode), json.required("raw", BlockdevRef::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("test", test);
        json.put("raw", raw);
        unknown.encode(json);
    }
}
