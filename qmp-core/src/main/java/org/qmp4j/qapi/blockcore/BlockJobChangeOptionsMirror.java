// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockJobChangeOptionsMirror} of QAPI's {@code block-core.json}, since QEMU 8.2. */
public record BlockJobChangeOptionsMirror(OpenEnum<MirrorCopyMode> copyMode, JsonMembers unknown)
        implements QapiObject {
    public static BlockJobChangeOptionsMirror of(MirrorCopyMode copyMode) {
        return new BlockJobChangeOptionsMirror(OpenEnum.of(copyMode), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobChangeOptionsMirror decode(QapiReader json) {
        return new BlockJobChangeOptionsMirror(json.required("copy-mode", MirrorCopyMode::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("copy-mode", copyMode);
        unknown.encode(json);
    }
}
