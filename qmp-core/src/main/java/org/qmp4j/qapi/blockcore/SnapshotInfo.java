// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SnapshotInfo} of QAPI's {@code block-core.json}, since QEMU 1.3. Returned by
 * {@code blockdev-snapshot-delete-internal-sync}.
 */
public record SnapshotInfo(
        String id,
        String name,
        long vmStateSize,
        long dateSec,
        long dateNsec,
        long vmClockSec,
        long vmClockNsec,
        Optional<Long> icount,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SnapshotInfo decode(QapiReader json) {
        return new SnapshotInfo(
                json.required("id", QapiReader.TEXT),
                json.required("name", QapiReader.TEXT),
                json.required("vm-state-size", QapiReader.INT64),
                json.required("date-sec", QapiReader.INT64),
                json.required("date-nsec", QapiReader.INT64),
                json.required("vm-clock-sec", QapiReader.INT64),
                json.required("vm-clock-nsec", QapiReader.INT64),
                json.optional("icount", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("name", name);
        json.put("vm-state-size", vmStateSize);
        json.put("date-sec", dateSec);
        json.put("date-nsec", dateNsec);
        json.put("vm-clock-sec", vmClockSec);
        json.put("vm-clock-nsec", vmClockNsec);
        json.put("icount", icount);
        unknown.encode(json);
    }
}
