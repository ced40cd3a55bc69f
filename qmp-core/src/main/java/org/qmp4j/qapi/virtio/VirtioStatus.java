// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code VirtioStatus} of QAPI's {@code virtio.json}, since QEMU 7.2. Returned by {@code x-query-virtio-status}.
 */
public record VirtioStatus(
        String name,
        int deviceId,
        boolean vhostStarted,
        String deviceEndian,
        VirtioDeviceFeatures guestFeatures,
        VirtioDeviceFeatures hostFeatures,
        VirtioDeviceFeatures backendFeatures,
        long numVqs,
        VirtioDeviceStatus status,
        int isr,
        int queueSel,
        boolean vmRunning,
        boolean broken,
        boolean disabled,
        boolean useStarted,
        boolean started,
        boolean startOnKick,
        boolean disableLegacyCheck,
        String busName,
        boolean useGuestNotifierMask,
        Optional<VhostStatus> vhostDev,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioStatus decode(QapiReader json) {
        return new VirtioStatus(
                json.required("name", QapiReader.TEXT),
                json.required("device-id", QapiReader.UINT16),
                json.required("vhost-started", QapiReader.BOOL),
                json.required("device-endian", QapiReader.TEXT),
                json.required("guest-features", VirtioDeviceFeatures::decode),
                json.required("host-features", VirtioDeviceFeatures::decode),
                json.required("backend-features", VirtioDeviceFeatures::decode),
                json.required("num-vqs", QapiReader.INT64),
                json.required("status", VirtioDeviceStatus::decode),
                json.required("isr", QapiReader.UINT8),
                json.required("queue-sel", QapiReader.UINT16),
                json.required("vm-running", QapiReader.BOOL),
                json.required("broken", QapiReader.BOOL),
                json.required("disabled", QapiReader.BOOL),
                json.required("use-started", QapiReader.BOOL),
                json.required("started", QapiReader.BOOL),
                json.required("start-on-kick", QapiReader.BOOL),
                json.required("disable-legacy-check", QapiReader.BOOL),
                json.required("bus-name", QapiReader.TEXT),
                json.required("use-guest-notifier-mask", QapiReader.BOOL),
                json.optional("vhost-dev", VhostStatus::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("device-id", deviceId);
        json.put("vhost-started", vhostStarted);
        json.put("device-endian", deviceEndian);
        json.put("guest-features", guestFeatures);
        json.put("host-features", hostFeatures);
        json.put("backend-features", backendFeatures);
        json.put("num-vqs", numVqs);
        json.put("status", status);
        json.put("isr", isr);
        json.put("queue-sel", queueSel);
        json.put("vm-running", vmRunning);
        json.put("broken", broken);
        json.put("disabled", disabled);
        json.put("use-started", useStarted);
        json.put("started", started);
        json.put("start-on-kick", startOnKick);
        json.put("disable-legacy-check", disableLegacyCheck);
        json.put("bus-name", busName);
        json.put("use-guest-notifier-mask", useGuestNotifierMask);
        json.put("vhost-dev", vhostDev);
        unknown.encode(json);
    }
}
