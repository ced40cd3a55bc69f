// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code XBZRLECacheStats} of QAPI's {@code migration.json}, since QEMU 1.2. */
public record XBZRLECacheStats(
        UInt64 cacheSize,
        long bytes,
        long pages,
        long cacheMiss,
        double cacheMissRate,
        double encodingRate,
        long overflow,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XBZRLECacheStats decode(QapiReader json) {
        return new XBZRLECacheStats(
                json.required("cache-size", QapiReader.UINT64),
                json.required("bytes", QapiReader.INT64),
                json.required("pages", QapiReader.INT64),
                json.required("cache-miss", QapiReader.INT64),
                json.required("cache-miss-rate", QapiReader.NUMBER),
                json.required("encoding-rate", QapiReader.NUMBER),
                json.required("overflow", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cache-size", cacheSize);
        json.put("bytes", bytes);
        json.put("pages", pages);
        json.put("cache-miss", cacheMiss);
        json.put("cache-miss-rate", cacheMissRate);
        json.put("encoding-rate", encodingRate);
        json.put("overflow", overflow);
        unknown.encode(json);
    }
}
