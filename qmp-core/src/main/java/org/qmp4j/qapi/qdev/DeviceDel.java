// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code device_del} of QAPI's {@code qdev.json}, since QEMU 0.14. */
public record DeviceDel(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static DeviceDel of(String id) {
        return new DeviceDel(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "device_del";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("device_del", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceDel decode(QapiReader json) {
        return new DeviceDel(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "device_del";
    }
}
