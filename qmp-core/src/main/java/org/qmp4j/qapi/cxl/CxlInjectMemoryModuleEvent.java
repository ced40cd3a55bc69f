// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code cxl-inject-memory-module-event} of QAPI's {@code cxl.json}, since QEMU 8.1. */
public record CxlInjectMemoryModuleEvent(
        String path,
        OpenEnum<CxlEventLog> log,
        int flags,
        int type,
        int healthStatus,
        int mediaStatus,
        int additionalStatus,
        int lifeUsed,
        int temperature,
        long dirtyShutdownCount,
        long correctedVolatileErrorCount,
        long correctedPersistentErrorCount,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "cxl-inject-memory-module-event";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-memory-module-event", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectMemoryModuleEvent decode(QapiReader json) {
        return new CxlInjectMemoryModuleEvent(
                json.required("path", QapiReader.TEXT),
                json.required("log", CxlEventLog::decode),
                json.required("flags", QapiReader.UINT8),
                json.required("type", QapiReader.UINT8),
                json.required("health-status", QapiReader.UINT8),
                json.required("media-status", QapiReader.UINT8),
                json.required("additional-status", QapiReader.UINT8),
                json.required("life-used", QapiReader.UINT8),
                json.required("temperature", QapiReader.INT16),
                json.required("dirty-shutdown-count", QapiReader.UINT32),
                json.required("corrected-volatile-error-count", QapiReader.UINT32),
                json.required("corrected-persistent-error-count", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("log", log);
        json.put("flags", flags);
        json.put("type", type);
        json.put("health-status", healthStatus);
        json.put("media-status", mediaStatus);
        json.put("additional-status", additionalStatus);
        json.put("life-used", lifeUsed);
        json.put("temperature", temperature);
        json.put("dirty-shutdown-count", dirtyShutdownCount);
        json.put("corrected-volatile-error-count", correctedVolatileErrorCount);
        json.put("corrected-persistent-error-count", correctedPersistentErrorCount);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-memory-module-event";
    }
}
