// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code StatusInfo} of QAPI's {@code run-state.json}, since QEMU 0.14. Returned by {@code query-status}. */
public record StatusInfo(boolean running, OpenEnum<RunState> status, JsonMembers unknown) implements QapiObject {
    public static StatusInfo of(boolean running, RunState status) {
        return new StatusInfo(running, OpenEnum.of(status), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatusInfo decode(QapiReader json) {
        return new StatusInfo(
                json.required("running", QapiReader.BOOL), json.required("status", RunState::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("running", running);
        json.put("status", status);
        unknown.encode(json);
    }
}
