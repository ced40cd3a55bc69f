// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CompressionStats} of QAPI's {@code migration.json}, since QEMU 3.1. */
public record CompressionStats(
        long pages, long busy, double busyRate, long compressedSize, double compressionRate, JsonMembers unknown)
        implements QapiObject {
    public static CompressionStats of(
            long pages, long busy, double busyRate, long compressedSize, double compressionRate) {
        return new CompressionStats(pages, busy, busyRate, compressedSize, compressionRate, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CompressionStats decode(QapiReader json) {
        return new CompressionStats(
                json.required("pages", QapiReader.INT64),
                json.required("busy", QapiReader.INT64),
                json.required("busy-rate", QapiReader.NUMBER),
                json.required("compressed-size", QapiReader.INT64),
                json.required("compression-rate", QapiReader.NUMBER),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pages", pages);
        json.put("busy", busy);
        json.put("busy-rate", busyRate);
        json.put("compressed-size", compressedSize);
        json.put("compression-rate", compressionRate);
        unknown.encode(json);
    }
}
