// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code xen-event-inject} of QAPI's {@code misc-target.json}, since QEMU 8.0, if QEMU has {@code TARGET_I386}.
 */
public record XenEventInject(long port, JsonMembers unknown) implements QapiCommand<Empty> {
    public static XenEventInject of(long port) {
        return new XenEventInject(port, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "xen-event-inject";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-event-inject", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XenEventInject decode(QapiReader json) {
        return new XenEventInject(json.required("port", QapiReader.UINT32), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("port", port);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "xen-event-inject";
    }
}
