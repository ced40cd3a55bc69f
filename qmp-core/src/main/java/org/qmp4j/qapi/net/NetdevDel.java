// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code netdev_del} of QAPI's {@code net.json}, since QEMU 0.14. */
public record NetdevDel(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static NetdevDel of(String id) {
        return new NetdevDel(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "netdev_del";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("netdev_del", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevDel decode(QapiReader json) {
        return new NetdevDel(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "netdev_del";
    }
}
