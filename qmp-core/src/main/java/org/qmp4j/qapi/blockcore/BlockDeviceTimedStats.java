// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockDeviceTimedStats} of QAPI's {@code block-core.json}, since QEMU 2.5.
 *
 * @param minZoneAppendLatencyNs QEMU 8.2 sends it, older ones do not
 * @param maxZoneAppendLatencyNs QEMU 8.2 sends it, older ones do not
 * @param avgZoneAppendLatencyNs QEMU 8.2 sends it, older ones do not
 * @param avgZoneAppendQueueDepth QEMU 8.2 sends it, older ones do not
 */
public record BlockDeviceTimedStats(
        long intervalLength,
        long minRdLatencyNs,
        long maxRdLatencyNs,
        long avgRdLatencyNs,
        long minWrLatencyNs,
        long maxWrLatencyNs,
        long avgWrLatencyNs,
        Optional<Long> minZoneAppendLatencyNs,
        Optional<Long> maxZoneAppendLatencyNs,
        Optional<Long> avgZoneAppendLatencyNs,
        long minFlushLatencyNs,
        long maxFlushLatencyNs,
        long avgFlushLatencyNs,
        double avgRdQueueDepth,
        double avgWrQueueDepth,
        Optional<Double> avgZoneAppendQueueDepth,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDeviceTimedStats decode(QapiReader json) {
        return new BlockDeviceTimedStats(
                json.required("interval_length", QapiReader.INT64),
                json.required("min_rd_latency_ns", QapiReader.INT64),
                json.required("max_rd_latency_ns", QapiReader.INT64),
                json.required("avg_rd_latency_ns", QapiReader.INT64),
                json.required("min_wr_latency_ns", QapiReader.INT64),
                json.required("max_wr_latency_ns", QapiReader.INT64),
                json.required("avg_wr_latency_ns", QapiReader.INT64),
                json.optional("min_zone_append_latency_ns", QapiReader.INT64),
                json.optional("max_zone_append_latency_ns", QapiReader.INT64),
                json.optional("avg_zone_append_latency_ns", QapiReader.INT64),
                json.required("min_flush_latency_ns", QapiReader.INT64),
                json.required("max_flush_latency_ns", QapiReader.INT64),
                json.required("avg_flush_latency_ns", QapiReader.INT64),
                json.required("avg_rd_queue_depth", QapiReader.NUMBER),
                json.required("avg_wr_queue_depth", QapiReader.NUMBER),
                json.optional("avg_zone_append_queue_depth", QapiReader.NUMBER),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("interval_length", intervalLength);
        json.put("min_rd_latency_ns", minRdLatencyNs);
        json.put("max_rd_latency_ns", maxRdLatencyNs);
        json.put("avg_rd_latency_ns", avgRdLatencyNs);
        json.put("min_wr_latency_ns", minWrLatencyNs);
        json.put("max_wr_latency_ns", maxWrLatencyNs);
        json.put("avg_wr_latency_ns", avgWrLatencyNs);
        json.put("min_zone_append_latency_ns", minZoneAppendLatencyNs);
        json.put("max_zone_append_latency_ns", maxZoneAppendLatencyNs);
        json.put("avg_zone_append_latency_ns", avgZoneAppendLatencyNs);
        json.put("min_flush_latency_ns", minFlushLatencyNs);
        json.put("max_flush_latency_ns", maxFlushLatencyNs);
        json.put("avg_flush_latency_ns", avgFlushLatencyNs);
        json.put("avg_rd_queue_depth", avgRdQueueDepth);
        json.put("avg_wr_queue_depth", avgWrQueueDepth);
        json.put("avg_zone_append_queue_depth", avgZoneAppendQueueDepth);
        unknown.encode(json);
    }
}
