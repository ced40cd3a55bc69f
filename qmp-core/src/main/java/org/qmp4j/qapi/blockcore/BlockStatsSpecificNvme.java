// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockStatsSpecificNvme} of QAPI's {@code block-core.json}, since QEMU 5.2. */
public record BlockStatsSpecificNvme(
        UInt64 completionErrors, UInt64 alignedAccesses, UInt64 unalignedAccesses, JsonMembers unknown)
        implements QapiObject {
    public static BlockStatsSpecificNvme of(UInt64 completionErrors, UInt64 alignedAccesses, UInt64 unalignedAccesses) {
        return new BlockStatsSpecificNvme(completionErrors, alignedAccesses, unalignedAccesses, JsonMembers.NONE);
    }

    public static BlockStatsSpecificNvme of(long completionErrors, long alignedAccesses, long unalignedAccesses) {
        return of(UInt64.of(completionErrors), UInt64.of(alignedAccesses), UInt64.of(unalignedAccesses));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockStatsSpecificNvme decode(QapiReader json) {
        return new BlockStatsSpecificNvme(
                json.required("completion-errors", QapiReader.UINT64),
                json.required("aligned-accesses", QapiReader.UINT64),
                json.required("unaligned-accesses", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("completion-errors", completionErrors);
        json.put("aligned-accesses", alignedAccesses);
        json.put("unaligned-accesses", unalignedAccesses);
        unknown.encode(json);
    }
}
