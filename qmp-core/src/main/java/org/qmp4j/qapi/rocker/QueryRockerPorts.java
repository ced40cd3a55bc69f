// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-rocker-ports} of QAPI's {@code rocker.json}, since QEMU 2.4. Returns a list of
 * {@link RockerPort}.
 */
public record QueryRockerPorts(String name, JsonMembers unknown) implements QapiCommand<List<RockerPort>> {
    public static QueryRockerPorts of(String name) {
        return new QueryRockerPorts(name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "query-rocker-ports";
    }

    @Override
    public List<RockerPort> read(JsonNode result) {
        return QapiReader.of("query-rocker-ports", result).list(RockerPort::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryRockerPorts decode(QapiReader json) {
        return new QueryRockerPorts(json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-rocker-ports";
    }
}
