// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code YankInstance} of QAPI's {@code yank.json}, since QEMU 6.0. Returned by {@code query-yank}. */
public sealed interface YankInstance extends QapiObject {
    /** Which variant it is. */
    OpenEnum<YankInstanceType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static YankInstance decode(QapiReader json) {
        OpenEnum<YankInstanceType> type = json.required("type", YankInstanceType::decode);
        return switch (type.text()) {
            case "block-node" -> new BlockNode(YankInstanceBlockNode.decode(json));
            case "chardev" -> new Chardev(YankInstanceChardev.decode(json));
            case "migration" -> new Migration(json.rest());
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code block-node}. */
    record BlockNode(YankInstanceBlockNode options) implements YankInstance {
        @Override
        public OpenEnum<YankInstanceType> type() {
            return OpenEnum.of(YankInstanceType.BLOCK_NODE);
        }
    }

    /** {@code chardev}. */
    record Chardev(YankInstanceChardev options) implements YankInstance {
        @Override
        public OpenEnum<YankInstanceType> type() {
            return OpenEnum.of(YankInstanceType.CHARDEV);
        }
    }

    /** {@code migration}. */
    record Migration(JsonMembers options) implements YankInstance {
        @Override
        public OpenEnum<YankInstanceType> type() {
            return OpenEnum.of(YankInstanceType.MIGRATION);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<YankInstanceType> type, JsonMembers options) implements YankInstance {}
}
