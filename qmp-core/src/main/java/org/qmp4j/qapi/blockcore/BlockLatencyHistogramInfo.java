// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockLatencyHistogramInfo} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record BlockLatencyHistogramInfo(List<UInt64> boundaries, List<UInt64> bins, JsonMembers unknown)
        implements QapiObject {
    public BlockLatencyHistogramInfo {
        boundaries = List.copyOf(boundaries);
        bins = List.copyOf(bins);
    }

    public static BlockLatencyHistogramInfo of(List<UInt64> boundaries, List<UInt64> bins) {
        return new BlockLatencyHistogramInfo(boundaries, bins, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockLatencyHistogramInfo decode(QapiReader json) {
        return new BlockLatencyHistogramInfo(
                json.requiredList("boundaries", QapiReader.UINT64),
                json.requiredList("bins", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("boundaries", boundaries);
        json.put("bins", bins);
        unknown.encode(json);
    }
}
