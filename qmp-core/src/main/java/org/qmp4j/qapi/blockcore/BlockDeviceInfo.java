// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockDeviceInfo} of QAPI's {@code block-core.json}, since QEMU 0.14. Returned by
 * {@code query-named-block-nodes}.
 *
 * @param active QEMU 10.0 sends it, older ones do not
 */
public record BlockDeviceInfo(
        String file,
        Optional<String> nodeName,
        boolean ro,
        String drv,
        Optional<String> backingFile,
        long backingFileDepth,
        Optional<Boolean> active,
        boolean encrypted,
        OpenEnum<BlockdevDetectZeroesOptions> detectZeroes,
        long bps,
        long bpsRd,
        long bpsWr,
        long iops,
        long iopsRd,
        long iopsWr,
        ImageInfo image,
        Optional<Long> bpsMax,
        Optional<Long> bpsRdMax,
        Optional<Long> bpsWrMax,
        Optional<Long> iopsMax,
        Optional<Long> iopsRdMax,
        Optional<Long> iopsWrMax,
        Optional<Long> bpsMaxLength,
        Optional<Long> bpsRdMaxLength,
        Optional<Long> bpsWrMaxLength,
        Optional<Long> iopsMaxLength,
        Optional<Long> iopsRdMaxLength,
        Optional<Long> iopsWrMaxLength,
        Optional<Long> iopsSize,
        Optional<String> group,
        BlockdevCacheInfo cache,
        long writeThreshold,
        Optional<List<BlockDirtyInfo>> dirtyBitmaps,
        JsonMembers unknown)
        implements QapiObject {
    public BlockDeviceInfo {
        dirtyBitmaps = dirtyBitmaps.map(List::copyOf);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDeviceInfo decode(QapiReader json) {
        return new BlockDeviceInfo(
                json.required("file", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("ro", QapiReader.BOOL),
                json.required("drv", QapiReader.TEXT),
                json.optional("backing_file", QapiReader.TEXT),
                json.required("backing_file_depth", QapiReader.INT64),
                json.optional("active", QapiReader.BOOL),
                json.required("encrypted", QapiReader.BOOL),
                json.required("detect_zeroes", BlockdevDetectZeroesOptions::decode),
                json.required("bps", QapiReader.INT64),
                json.required("bps_rd", QapiReader.INT64),
                json.required("bps_wr", QapiReader.INT64),
                json.required("iops", QapiReader.INT64),
                json.required("iops_rd", QapiReader.INT64),
                json.required("iops_wr", QapiReader.INT64),
                json.required("image", ImageInfo::decode),
                json.optional("bps_max", QapiReader.INT64),
                json.optional("bps_rd_max", QapiReader.INT64),
                json.optional("bps_wr_max", QapiReader.INT64),
                json.optional("iops_max", QapiReader.INT64),
                json.optional("iops_rd_max", QapiReader.INT64),
                json.optional("iops_wr_max", QapiReader.INT64),
                json.optional("bps_max_length", QapiReader.INT64),
                json.optional("bps_rd_max_length", QapiReader.INT64),
                json.optional("bps_wr_max_length", QapiReader.INT64),
                json.optional("iops_max_length", QapiReader.INT64),
                json.optional("iops_rd_max_length", QapiReader.INT64),
                json.optional("iops_wr_max_length", QapiReader.INT64),
                json.optional("iops_size", QapiReader.INT64),
                json.optional("group", QapiReader.TEXT),
                json.required("cache", BlockdevCacheInfo::decode),
                json.required("write_threshold", QapiReader.INT64),
                json.optionalList("dirty-bitmaps", BlockDirtyInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("node-name", nodeName);
        json.put("ro", ro);
        json.put("drv", drv);
        json.put("backing_file", backingFile);
        json.put("backing_file_depth", backingFileDepth);
        json.put("active", active);
        json.put("encrypted", encrypted);
        json.put("detect_zeroes", detectZeroes);
        json.put("bps", bps);
        json.put("bps_rd", bpsRd);
        json.put("bps_wr", bpsWr);
        json.put("iops", iops);
        json.put("iops_rd", iopsRd);
        json.put("iops_wr", iopsWr);
        json.put("image", image);
        json.put("bps_max", bpsMax);
        json.put("bps_rd_max", bpsRdMax);
        json.put("bps_wr_max", bpsWrMax);
        json.put("iops_max", iopsMax);
        json.put("iops_rd_max", iopsRdMax);
        json.put("iops_wr_max", iopsWrMax);
        json.put("bps_max_length", bpsMaxLength);
        json.put("bps_rd_max_length", bpsRdMaxLength);
        json.put("bps_wr_max_length", bpsWrMaxLength);
        json.put("iops_max_length", iopsMaxLength);
        json.put("iops_rd_max_length", iopsRdMaxLength);
        json.put("iops_wr_max_length", iopsWrMaxLength);
        json.put("iops_size", iopsSize);
        json.put("group", group);
        json.put("cache", cache);
        json.put("write_threshold", writeThreshold);
        json.put("dirty-bitmaps", dirtyBitmaps);
        unknown.encode(json);
    }
}
