// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code xen-set-global-dirty-log} of QAPI's {@code migration.json}, since QEMU 1.3. */
public record XenSetGlobalDirtyLog(boolean enable, JsonMembers unknown) implements QapiCommand<Empty> {
    public static XenSetGlobalDirtyLog of(boolean enable) {
        return new XenSetGlobalDirtyLog(enable, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "xen-set-global-dirty-log";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-set-global-dirty-log", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XenSetGlobalDirtyLog decode(QapiReader json) {
        return new XenSetGlobalDirtyLog(json.required("enable", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enable", enable);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "xen-set-global-dirty-log";
    }
}
