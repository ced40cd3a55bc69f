// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code cxl-inject-general-media-event} of QAPI's {@code cxl.json}, since QEMU 8.1. */
public record CxlInjectGeneralMediaEvent(
        String path,
        OpenEnum<CxlEventLog> log,
        int flags,
        UInt64 dpa,
        int descriptor,
        int type,
        int transactionType,
        Optional<Integer> channel,
        Optional<Integer> rank,
        Optional<Long> device,
        Optional<String> componentId,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "cxl-inject-general-media-event";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-general-media-event", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectGeneralMediaEvent decode(QapiReader json) {
        return new CxlInjectGeneralMediaEvent(
                json.required("path", QapiReader.TEXT),
                json.required("log", CxlEventLog::decode),
                json.required("flags", QapiReader.UINT8),
                json.required("dpa", QapiReader.UINT64),
                json.required("descriptor", QapiReader.UINT8),
                json.required("type", QapiReader.UINT8),
                json.required("transaction-type", QapiReader.UINT8),
                json.optional("channel", QapiReader.UINT8),
                json.optional("rank", QapiReader.UINT8),
                json.optional("device", QapiReader.UINT32),
                json.optional("component-id", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("log", log);
        json.put("flags", flags);
        json.put("dpa", dpa);
        json.put("descriptor", descriptor);
        json.put("type", type);
        json.put("transaction-type", transactionType);
        json.put("channel", channel);
        json.put("rank", rank);
        json.put("device", device);
        json.put("component-id", componentId);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-general-media-event";
    }
}
