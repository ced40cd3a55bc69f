// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockStatsSpecificFile} of QAPI's {@code block-core.json}, since QEMU 4.2. */
public record BlockStatsSpecificFile(
        UInt64 discardNbOk, UInt64 discardNbFailed, UInt64 discardBytesOk, JsonMembers unknown) implements QapiObject {
    public static BlockStatsSpecificFile of(UInt64 discardNbOk, UInt64 discardNbFailed, UInt64 discardBytesOk) {
        return new BlockStatsSpecificFile(discardNbOk, discardNbFailed, discardBytesOk, JsonMembers.NONE);
    }

    public static BlockStatsSpecificFile of(long discardNbOk, long discardNbFailed, long discardBytesOk) {
        return of(UInt64.of(discardNbOk), UInt64.of(discardNbFailed), UInt64.of(discardBytesOk));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockStatsSpecificFile decode(QapiReader json) {
        return new BlockStatsSpecificFile(
                json.required("discard-nb-ok", QapiReader.UINT64),
                json.required("discard-nb-failed", QapiReader.UINT64),
                json.required("discard-bytes-ok", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("discard-nb-ok", discardNbOk);
        json.put("discard-nb-failed", discardNbFailed);
        json.put("discard-bytes-ok", discardBytesOk);
        unknown.encode(json);
    }
}
