// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockDirtyBitmapSha256} of QAPI's {@code block-core.json}, since QEMU 2.10. Returned by
 * {@code x-debug-block-dirty-bitmap-sha256}.
 */
public record BlockDirtyBitmapSha256(String sha256, JsonMembers unknown) implements QapiObject {
    public static BlockDirtyBitmapSha256 of(String sha256) {
        return new BlockDirtyBitmapSha256(sha256, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapSha256 decode(QapiReader json) {
        return new BlockDirtyBitmapSha256(json.required("sha256", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sha256", sha256);
        unknown.encode(json);
    }
}
