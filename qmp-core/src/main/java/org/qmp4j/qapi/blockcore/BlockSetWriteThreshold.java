// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code block-set-write-threshold} of QAPI's {@code block-core.json}, since QEMU 2.3. */
public record BlockSetWriteThreshold(String nodeName, UInt64 writeThreshold, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static BlockSetWriteThreshold of(String nodeName, UInt64 writeThreshold) {
        return new BlockSetWriteThreshold(nodeName, writeThreshold, JsonMembers.NONE);
    }

    public static BlockSetWriteThreshold of(String nodeName, long writeThreshold) {
        return of(nodeName, UInt64.of(writeThreshold));
    }

    @Override
    public String commandName() {
        return "block-set-write-threshold";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-set-write-threshold", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockSetWriteThreshold decode(QapiReader json) {
        return new BlockSetWriteThreshold(
                json.required("node-name", QapiReader.TEXT),
                json.required("write-threshold", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("write-threshold", writeThreshold);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-set-write-threshold";
    }
}
