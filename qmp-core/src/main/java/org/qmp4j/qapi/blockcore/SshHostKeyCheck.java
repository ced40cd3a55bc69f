// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code SshHostKeyCheck} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public sealed interface SshHostKeyCheck extends QapiObject {
    /** Which variant it is. */
    OpenEnum<SshHostKeyCheckMode> mode();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SshHostKeyCheck decode(QapiReader json) {
        OpenEnum<SshHostKeyCheckMode> mode = json.required("mode", SshHostKeyCheckMode::decode);
        return switch (mode.text()) {
            case "none" -> new None(json.rest());
            case "hash" -> new Hash(SshHostKeyHash.decode(json));
            case "known_hosts" -> new KnownHosts(json.rest());
            default -> new Unknown(mode, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("mode", mode());
        options().encode(json);
    }

    /** {@code none}. */
    record None(JsonMembers options) implements SshHostKeyCheck {
        @Override
        public OpenEnum<SshHostKeyCheckMode> mode() {
            return OpenEnum.of(SshHostKeyCheckMode.NONE);
        }
    }

    /** {@code hash}. */
    record Hash(SshHostKeyHash options) implements SshHostKeyCheck {
        @Override
        public OpenEnum<SshHostKeyCheckMode> mode() {
            return OpenEnum.of(SshHostKeyCheckMode.HASH);
        }
    }

    /** {@code known_hosts}. */
    record KnownHosts(JsonMembers options) implements SshHostKeyCheck {
        @Override
        public OpenEnum<SshHostKeyCheckMode> mode() {
            return OpenEnum.of(SshHostKeyCheckMode.KNOWN_HOSTS);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<SshHostKeyCheckMode> mode, JsonMembers options) implements SshHostKeyCheck {}
}
