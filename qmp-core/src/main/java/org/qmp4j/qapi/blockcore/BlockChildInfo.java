// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockChildInfo} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record BlockChildInfo(String name, BlockGraphInfo info, JsonMembers unknown) implements QapiObject {
    public static BlockChildInfo of(String name, BlockGraphInfo info) {
        return new BlockChildInfo(name, info, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockChildInfo decode(QapiReader json) {
        return new BlockChildInfo(
                json.required("name", QapiReader.TEXT), json.required("info", BlockGraphInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("info", info);
        unknown.encode(json);
    }
}
