// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code query-rocker} of QAPI's {@code rocker.json}, since QEMU 2.4. Returns {@link RockerSwitch}. */
public record QueryRocker(String name, JsonMembers unknown) implements QapiCommand<RockerSwitch> {
    public static QueryRocker of(String name) {
        return new QueryRocker(name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "query-rocker";
    }

    @Override
    public RockerSwitch read(JsonNode result) {
        return RockerSwitch.decode(QapiReader.of("query-rocker", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryRocker decode(QapiReader json) {
        return new QueryRocker(json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-rocker";
    }
}
