// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code get-win32-socket} of QAPI's {@code misc.json}, since QEMU 8.0, if QEMU has {@code CONFIG_WIN32}. */
public record GetWin32Socket(String info, String fdname, JsonMembers unknown) implements QapiCommand<Empty> {
    public static GetWin32Socket of(String info, String fdname) {
        return new GetWin32Socket(info, fdname, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "get-win32-socket";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("get-win32-socket", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GetWin32Socket decode(QapiReader json) {
        return new GetWin32Socket(
                json.required("info", QapiReader.TEXT), json.required("fdname", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("info", info);
        json.put("fdname", fdname);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "get-win32-socket";
    }
}
