// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SshHostKeyHash} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record SshHostKeyHash(OpenEnum<SshHostKeyCheckHashType> type, String hash, JsonMembers unknown)
        implements QapiObject {
    public static SshHostKeyHash of(SshHostKeyCheckHashType type, String hash) {
        return new SshHostKeyHash(OpenEnum.of(type), hash, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SshHostKeyHash decode(QapiReader json) {
        return new SshHostKeyHash(
                json.required("type", SshHostKeyCheckHashType::decode),
                json.required("hash", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("hash", hash);
        unknown.encode(json);
    }
}
