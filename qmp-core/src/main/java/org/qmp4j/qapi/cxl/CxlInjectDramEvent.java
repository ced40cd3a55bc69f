// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code cxl-inject-dram-event} of QAPI's {@code cxl.json}, since QEMU 8.1. */
public record CxlInjectDramEvent(
        String path,
        OpenEnum<CxlEventLog> log,
        int flags,
        UInt64 dpa,
        int descriptor,
        int type,
        int transactionType,
        Optional<Integer> channel,
        Optional<Integer> rank,
        Optional<Long> nibbleMask,
        Optional<Integer> bankGroup,
        Optional<Integer> bank,
        Optional<Long> row,
        Optional<Integer> column,
        Optional<List<UInt64>> correctionMask,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public CxlInjectDramEvent {
        correctionMask = correctionMask.map(List::copyOf);
    }

    @Override
    public String commandName() {
        return "cxl-inject-dram-event";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-dram-event", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectDramEvent decode(QapiReader json) {
        return new CxlInjectDramEvent(
                json.required("path", QapiReader.TEXT),
                json.required("log", CxlEventLog::decode),
                json.required("flags", QapiReader.UINT8),
                json.required("dpa", QapiReader.UINT64),
                json.required("descriptor", QapiReader.UINT8),
                json.required("type", QapiReader.UINT8),
                json.required("transaction-type", QapiReader.UINT8),
                json.optional("channel", QapiReader.UINT8),
                json.optional("rank", QapiReader.UINT8),
                json.optional("nibble-mask", QapiReader.UINT32),
                json.optional("bank-group", QapiReader.UINT8),
                json.optional("bank", QapiReader.UINT8),
                json.optional("row", QapiReader.UINT32),
                json.optional("column", QapiReader.UINT16),
                json.optionalList("correction-mask", QapiReader.UINT64),
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
        json.put("nibble-mask", nibbleMask);
        json.put("bank-group", bankGroup);
        json.put("bank", bank);
        json.put("row", row);
        json.put("column", column);
        json.put("correction-mask", correctionMask);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-dram-event";
    }
}
