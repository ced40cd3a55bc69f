// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code xen-load-devices-state} of QAPI's {@code migration.json}, since QEMU 2.7. */
public record XenLoadDevicesState(String filename, JsonMembers unknown) implements QapiCommand<Empty> {
    public static XenLoadDevicesState of(String filename) {
        return new XenLoadDevicesState(filename, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "xen-load-devices-state";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-load-devices-state", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XenLoadDevicesState decode(QapiReader json) {
        return new XenLoadDevicesState(json.required("filename", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "xen-load-devices-state";
    }
}
