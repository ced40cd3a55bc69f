// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CommandInfo} of QAPI's {@code control.json}, since QEMU 0.14. Returned by {@code query-commands}. */
public record CommandInfo(String name, JsonMembers unknown) implements QapiObject {
    public static CommandInfo of(String name) {
        return new CommandInfo(name, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CommandInfo decode(QapiReader json) {
        return new CommandInfo(json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }
}
