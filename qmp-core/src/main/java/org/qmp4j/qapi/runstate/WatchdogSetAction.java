// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code watchdog-set-action} of QAPI's {@code run-state.json}, since QEMU 2.11. */
public record WatchdogSetAction(OpenEnum<WatchdogAction> action, JsonMembers unknown) implements QapiCommand<Empty> {
    public static WatchdogSetAction of(WatchdogAction action) {
        return new WatchdogSetAction(OpenEnum.of(action), JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "watchdog-set-action";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("watchdog-set-action", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static WatchdogSetAction decode(QapiReader json) {
        return new WatchdogSetAction(json.required("action", WatchdogAction::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("action", action);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "watchdog-set-action";
    }
}
