// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockdevOptionsNvmeIoUring} of QAPI's {@code block-core.json}, since QEMU 7.2, if QEMU has
 * {@code CONFIG_BLKIO}.
 */
public record BlockdevOptionsNvmeIoUring(String path, JsonMembers unknown) implements QapiObject {
    public static BlockdevOptionsNvmeIoUring of(String path) {
        return new BlockdevOptionsNvmeIoUring(path, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsNvmeIoUring decode(QapiReader json) {
        return new BlockdevOptionsNvmeIoUring(json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        unknown.encode(json);
    }
}
