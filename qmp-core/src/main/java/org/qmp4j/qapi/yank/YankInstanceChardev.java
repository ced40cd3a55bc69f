// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code YankInstanceChardev} of QAPI's {@code yank.json}, since QEMU 6.0. */
public record YankInstanceChardev(String id, JsonMembers unknown) implements QapiObject {
    public static YankInstanceChardev of(String id) {
        return new YankInstanceChardev(id, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static YankInstanceChardev decode(QapiReader json) {
        return new YankInstanceChardev(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }
}
