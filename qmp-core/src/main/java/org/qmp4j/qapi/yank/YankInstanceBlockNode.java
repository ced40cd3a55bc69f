// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code YankInstanceBlockNode} of QAPI's {@code yank.json}, since QEMU 6.0. */
public record YankInstanceBlockNode(String nodeName, JsonMembers unknown) implements QapiObject {
    public static YankInstanceBlockNode of(String nodeName) {
        return new YankInstanceBlockNode(nodeName, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static YankInstanceBlockNode decode(QapiReader json) {
        return new YankInstanceBlockNode(json.required("node-name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        unknown.encode(json);
    }
}
