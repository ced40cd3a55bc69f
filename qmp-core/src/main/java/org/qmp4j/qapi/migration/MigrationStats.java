// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code MigrationStats} of QAPI's {@code migration.json}, since QEMU 0.14.
 *
 * @param precopyBytes QEMU 7.2 sends it, older ones do not
 * @param downtimeBytes QEMU 7.2 sends it, older ones do not
 * @param postcopyBytes QEMU 7.2 sends it, older ones do not
 * @param dirtySyncMissedZeroCopy QEMU 7.2 sends it, older ones do not
 */
public record MigrationStats(
        long transferred,
        long remaining,
        long total,
        long duplicate,
        long normal,
        long normalBytes,
        long dirtyPagesRate,
        double mbps,
        long dirtySyncCount,
        long postcopyRequests,
        long pageSize,
        UInt64 multifdBytes,
        UInt64 pagesPerSecond,
        Optional<UInt64> precopyBytes,
        Optional<UInt64> downtimeBytes,
        Optional<UInt64> postcopyBytes,
        Optional<UInt64> dirtySyncMissedZeroCopy,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationStats decode(QapiReader json) {
        return new MigrationStats(
                json.required("transferred", QapiReader.INT64),
                json.required("remaining", QapiReader.INT64),
                json.required("total", QapiReader.INT64),
                json.required("duplicate", QapiReader.INT64),
                json.required("normal", QapiReader.INT64),
                json.required("normal-bytes", QapiReader.INT64),
                json.required("dirty-pages-rate", QapiReader.INT64),
                json.required("mbps", QapiReader.NUMBER),
                json.required("dirty-sync-count", QapiReader.INT64),
                json.required("postcopy-requests", QapiReader.INT64),
                json.required("page-size", QapiReader.INT64),
                json.required("multifd-bytes", QapiReader.UINT64),
                json.required("pages-per-second", QapiReader.UINT64),
                json.optional("precopy-bytes", QapiReader.UINT64),
                json.optional("downtime-bytes", QapiReader.UINT64),
                json.optional("postcopy-bytes", QapiReader.UINT64),
                json.optional("dirty-sync-missed-zero-copy", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("transferred", transferred);
        json.put("remaining", remaining);
        json.put("total", total);
        json.put("duplicate", duplicate);
        json.put("normal", normal);
        json.put("normal-bytes", normalBytes);
        json.put("dirty-pages-rate", dirtyPagesRate);
        json.put("mbps", mbps);
        json.put("dirty-sync-count", dirtySyncCount);
        json.put("postcopy-requests", postcopyRequests);
        json.put("page-size", pageSize);
        json.put("multifd-bytes", multifdBytes);
        json.put("pages-per-second", pagesPerSecond);
        json.put("precopy-bytes", precopyBytes);
        json.put("downtime-bytes", downtimeBytes);
        json.put("postcopy-bytes", postcopyBytes);
        json.put("dirty-sync-missed-zero-copy", dirtySyncMissedZeroCopy);
        unknown.encode(json);
    }
}
