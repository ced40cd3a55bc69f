// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code VhostStatus} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VhostStatus(
        long nMemSections,
        long nTmpSections,
        long nvqs,
        long vqIndex,
        VirtioDeviceFeatures features,
        VirtioDeviceFeatures ackedFeatures,
        VirtioDeviceFeatures backendFeatures,
        VhostDeviceProtocols protocolFeatures,
        UInt64 maxQueues,
        UInt64 backendCap,
        boolean logEnabled,
        UInt64 logSize,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VhostStatus decode(QapiReader json) {
        return new VhostStatus(
                json.required("n-mem-sections", QapiReader.INT64),
                json.required("n-tmp-sections", QapiReader.INT64),
                json.required("nvqs", QapiReader.UINT32),
                json.required("vq-index", QapiReader.INT64),
                json.required("features", VirtioDeviceFeatures::decode),
                json.required("acked-features", VirtioDeviceFeatures::decode),
                json.required("backend-features", VirtioDeviceFeatures::decode),
                json.required("protocol-features", VhostDeviceProtocols::decode),
                json.required("max-queues", QapiReader.UINT64),
                json.required("backend-cap", QapiReader.UINT64),
                json.required("log-enabled", QapiReader.BOOL),
                json.required("log-size", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("n-mem-sections", nMemSections);
        json.put("n-tmp-sections", nTmpSections);
        json.put("nvqs", nvqs);
        json.put("vq-index", vqIndex);
        json.put("features", features);
        json.put("acked-features", ackedFeatures);
        json.put("backend-features", backendFeatures);
        json.put("protocol-features", protocolFeatures);
        json.put("max-queues", maxQueues);
        json.put("backend-cap", backendCap);
        json.put("log-enabled", logEnabled);
        json.put("log-size", logSize);
        unknown.encode(json);
    }
}
