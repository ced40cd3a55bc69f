// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code EvtchnInfo} of QAPI's {@code misc-target.json}, since QEMU 8.0, if QEMU has {@code TARGET_I386}.
 * Returned by {@code xen-event-list}.
 */
public record EvtchnInfo(
        int port,
        long vcpu,
        OpenEnum<EvtchnPortType> type,
        String remoteDomain,
        int target,
        boolean pending,
        boolean masked,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static EvtchnInfo decode(QapiReader json) {
        return new EvtchnInfo(
                json.required("port", QapiReader.UINT16),
                json.required("vcpu", QapiReader.UINT32),
                json.required("type", EvtchnPortType::decode),
                json.required("remote-domain", QapiReader.TEXT),
                json.required("target", QapiReader.UINT16),
                json.required("pending", QapiReader.BOOL),
                json.required("masked", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("port", port);
        json.put("vcpu", vcpu);
        json.put("type", type);
        json.put("remote-domain", remoteDomain);
        json.put("target", target);
        json.put("pending", pending);
        json.put("masked", masked);
        unknown.encode(json);
    }
}
