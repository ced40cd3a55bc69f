// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.job.JobStatus;

/** What every variant of {@link BlockJobInfo} has. */
public record BlockJobInfoBase(
        String device,
        long len,
        long offset,
        boolean busy,
        boolean paused,
        long speed,
        OpenEnum<BlockDeviceIoStatus> ioStatus,
        boolean ready,
        OpenEnum<JobStatus> status,
        boolean autoFinalize,
        boolean autoDismiss,
        Optional<String> error)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobInfoBase decode(QapiReader json) {
        return new BlockJobInfoBase(
                json.required("device", QapiReader.TEXT),
                json.required("len", QapiReader.INT64),
                json.required("offset", QapiReader.INT64),
                json.required("busy", QapiReader.BOOL),
                json.required("paused", QapiReader.BOOL),
                json.required("speed", QapiReader.INT64),
                json.required("io-status", BlockDeviceIoStatus::decode),
                json.required("ready", QapiReader.BOOL),
                json.required("status", JobStatus::decode),
                json.required("auto-finalize", QapiReader.BOOL),
                json.required("auto-dismiss", QapiReader.BOOL),
                json.optional("error", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("len", len);
        json.put("offset", offset);
        json.put("busy", busy);
        json.put("paused", paused);
        json.put("speed", speed);
        json.put("io-status", ioStatus);
        json.put("ready", ready);
        json.put("status", status);
        json.put("auto-finalize", autoFinalize);
        json.put("auto-dismiss", autoDismiss);
        json.put("error", error);
    }
}
