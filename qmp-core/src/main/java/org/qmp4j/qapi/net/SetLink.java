// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code set_link} of QAPI's {@code net.json}, since QEMU 0.14. */
public record SetLink(String name, boolean up, JsonMembers unknown) implements QapiCommand<Empty> {
    public static SetLink of(String name, boolean up) {
        return new SetLink(name, up, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "set_link";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set_link", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetLink decode(QapiReader json) {
        return new SetLink(json.required("name", QapiReader.TEXT), json.required("up", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("up", up);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set_link";
    }
}
