// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code MigrationStats} of QAPI's {@code migration.json}, since QEMU 0.14. */
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
        UInt64 precopyBytes,
        UInt64 downtimeBytes,
        UInt64 postcopyBytes,
        UInt64 dirtySyncMissedZeroCopy,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationStats decode(QapiReader json) {
        return new MigrationStats(
                json.required("transferred", QapiReader::int64),
                json.required("remaining", QapiReader::int64),
                json.required("total", QapiReader::int64),
                json.required("duplicate", QapiReader::int64),
                json.required("normal", QapiReader::int64),
                json.required("normal-bytes", QapiReader::int64),
                json.required("dirty-pages-rate", QapiReader::int64),
                json.required("mbps", QapiReader::number),
                json.required("dirty-sync-count", QapiReader::int64),
                json.required("postcopy-requests", QapiReader::int64),
                json.required("page-size", QapiReader::int64),
                json.required("multifd-bytes", QapiReader::uint64),
                json.required("pages-per-second", QapiReader::uint64),
                json.required("precopy-bytes", QapiReader::uint64),
                json.required("downtime-bytes", QapiReader::uint64),
                json.required("postcopy-bytes", QapiReader::uint64),
                json.required("dirty-sync-missed-zero-copy", QapiReader::uint64),
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
