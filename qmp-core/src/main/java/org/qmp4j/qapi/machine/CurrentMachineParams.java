// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CurrentMachineParams} of QAPI's {@code machine.json}, since QEMU 4.0. Returned by
 * {@code query-current-machine}.
 */
public record CurrentMachineParams(boolean wakeupSuspendSupport, JsonMembers unknown) implements QapiObject {
    public static CurrentMachineParams of(boolean wakeupSuspendSupport) {
        return new CurrentMachineParams(wakeupSuspendSupport, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CurrentMachineParams decode(QapiReader json) {
        return new CurrentMachineParams(json.required("wakeup-suspend-support", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("wakeup-suspend-support", wakeupSuspendSupport);
        unknown.encode(json);
    }
}
