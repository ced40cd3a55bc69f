// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevCacheInfo} of QAPI's {@code block-core.json}, since QEMU 2.3. */
public record BlockdevCacheInfo(boolean writeback, boolean direct, boolean noFlush, JsonMembers unknown)
        implements QapiObject {
    public static BlockdevCacheInfo of(boolean writeback, boolean direct, boolean noFlush) {
        return new BlockdevCacheInfo(writeback, direct, noFlush, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCacheInfo decode(QapiReader json) {
        return new BlockdevCacheInfo(
                json.required("writeback", QapiReader.BOOL),
                json.required("direct", QapiReader.BOOL),
                json.required("no-flush", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("writeback", writeback);
        json.put("direct", direct);
        json.put("no-flush", noFlush);
        unknown.encode(json);
    }
}
