// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockDeviceStats} of QAPI's {@code block-core.json}, since QEMU 0.14.
 *
 * @param zoneAppendBytes QEMU 8.2 sends it, older ones do not
 * @param zoneAppendOperations QEMU 8.2 sends it, older ones do not
 * @param zoneAppendTotalTimeNs QEMU 8.2 sends it, older ones do not
 * @param zoneAppendMerged QEMU 8.2 sends it, older ones do not
 * @param failedZoneAppendOperations QEMU 8.2 sends it, older ones do not
 * @param invalidZoneAppendOperations QEMU 8.2 sends it, older ones do not
 */
public record BlockDeviceStats(
        long rdBytes,
        long wrBytes,
        Optional<Long> zoneAppendBytes,
        long unmapBytes,
        long rdOperations,
        long wrOperations,
        Optional<Long> zoneAppendOperations,
        long flushOperations,
        long unmapOperations,
        long rdTotalTimeNs,
        long wrTotalTimeNs,
        Optional<Long> zoneAppendTotalTimeNs,
        long flushTotalTimeNs,
        long unmapTotalTimeNs,
        long wrHighestOffset,
        long rdMerged,
        long wrMerged,
        Optional<Long> zoneAppendMerged,
        long unmapMerged,
        Optional<Long> idleTimeNs,
        long failedRdOperations,
        long failedWrOperations,
        Optional<Long> failedZoneAppendOperations,
        long failedFlushOperations,
        long failedUnmapOperations,
        long invalidRdOperations,
        long invalidWrOperations,
        Optional<Long> invalidZoneAppendOperations,
        long invalidFlushOperations,
        long invalidUnmapOperations,
        boolean accountInvalid,
        boolean accountFailed,
        List<BlockDeviceTimedStats> timedStats,
        Optional<BlockLatencyHistogramInfo> rdLatencyHistogram,
        Optional<BlockLatencyHistogramInfo> wrLatencyHistogram,
        Optional<BlockLatencyHistogramInfo> zoneAppendLatencyHistogram,
        Optional<BlockLatencyHistogramInfo> flushLatencyHistogram,
        JsonMembers unknown)
        implements QapiObject {
    public BlockDeviceStats {
        timedStats = List.copyOf(timedStats);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDeviceStats decode(QapiReader json) {
        return new BlockDeviceStats(
                json.required("rd_bytes", QapiReader.INT64),
                json.required("wr_bytes", QapiReader.INT64),
                json.optional("zone_append_bytes", QapiReader.INT64),
                json.required("unmap_bytes", QapiReader.INT64),
                json.required("rd_operations", QapiReader.INT64),
                json.required("wr_operations", QapiReader.INT64),
                json.optional("zone_append_operations", QapiReader.INT64),
                json.required("flush_operations", QapiReader.INT64),
                json.required("unmap_operations", QapiReader.INT64),
                json.required("rd_total_time_ns", QapiReader.INT64),
                json.required("wr_total_time_ns", QapiReader.INT64),
                json.optional("zone_append_total_time_ns", QapiReader.INT64),
                json.required("flush_total_time_ns", QapiReader.INT64),
                json.required("unmap_total_time_ns", QapiReader.INT64),
                json.required("wr_highest_offset", QapiReader.INT64),
                json.required("rd_merged", QapiReader.INT64),
                json.required("wr_merged", QapiReader.INT64),
                json.optional("zone_append_merged", QapiReader.INT64),
                json.required("unmap_merged", QapiReader.INT64),
                json.optional("idle_time_ns", QapiReader.INT64),
                json.required("failed_rd_operations", QapiReader.INT64),
                json.required("failed_wr_operations", QapiReader.INT64),
                json.optional("failed_zone_append_operations", QapiReader.INT64),
                json.required("failed_flush_operations", QapiReader.INT64),
                json.required("failed_unmap_operations", QapiReader.INT64),
                json.required("invalid_rd_operations", QapiReader.INT64),
                json.required("invalid_wr_operations", QapiReader.INT64),
                json.optional("invalid_zone_append_operations", QapiReader.INT64),
                json.required("invalid_flush_operations", QapiReader.INT64),
                json.required("invalid_unmap_operations", QapiReader.INT64),
                json.required("account_invalid", QapiReader.BOOL),
                json.required("account_failed", QapiReader.BOOL),
                json.requiredList("timed_stats", BlockDeviceTimedStats::decode),
                json.optional("rd_latency_histogram", BlockLatencyHistogramInfo::decode),
                json.optional("wr_latency_histogram", BlockLatencyHistogramInfo::decode),
                json.optional("zone_append_latency_histogram", BlockLatencyHistogramInfo::decode),
                json.optional("flush_latency_histogram", BlockLatencyHistogramInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("rd_bytes", rdBytes);
        json.put("wr_bytes", wrBytes);
        json.put("zone_append_bytes", zoneAppendBytes);
        json.put("unmap_bytes", unmapBytes);
        json.put("rd_operations", rdOperations);
        json.put("wr_operations", wrOperations);
        json.put("zone_append_operations", zoneAppendOperations);
        json.put("flush_operations", flushOperations);
        json.put("unmap_operations", unmapOperations);
        json.put("rd_total_time_ns", rdTotalTimeNs);
        json.put("wr_total_time_ns", wrTotalTimeNs);
        json.put("zone_append_total_time_ns", zoneAppendTotalTimeNs);
        json.put("flush_total_time_ns", flushTotalTimeNs);
        json.put("unmap_total_time_ns", unmapTotalTimeNs);
        json.put("wr_highest_offset", wrHighestOffset);
        json.put("rd_merged", rdMerged);
        json.put("wr_merged", wrMerged);
        json.put("zone_append_merged", zoneAppendMerged);
        json.put("unmap_merged", unmapMerged);
        json.put("idle_time_ns", idleTimeNs);
        json.put("failed_rd_operations", failedRdOperations);
        json.put("failed_wr_operations", failedWrOperations);
        json.put("failed_zone_append_operations", failedZoneAppendOperations);
        json.put("failed_flush_operations", failedFlushOperations);
        json.put("failed_unmap_operations", failedUnmapOperations);
        json.put("invalid_rd_operations", invalidRdOperations);
        json.put("invalid_wr_operations", invalidWrOperations);
        json.put("invalid_zone_append_operations", invalidZoneAppendOperations);
        json.put("invalid_flush_operations", invalidFlushOperations);
        json.put("invalid_unmap_operations", invalidUnmapOperations);
        json.put("account_invalid", accountInvalid);
        json.put("account_failed", accountFailed);
        json.put("timed_stats", timedStats);
        json.put("rd_latency_histogram", rdLatencyHistogram);
        json.put("wr_latency_histogram", wrLatencyHistogram);
        json.put("zone_append_latency_histogram", zoneAppendLatencyHistogram);
        json.put("flush_latency_histogram", flushLatencyHistogram);
        unknown.encode(json);
    }
}
