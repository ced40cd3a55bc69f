// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code COLOMessage} of QAPI's {@code migration.json}, since QEMU 2.8. */
public enum COLOMessage implements QapiEnum {
    CHECKPOINT_READY("checkpoint-ready"),
    CHECKPOINT_REQUEST("checkpoint-request"),
    CHECKPOINT_REPLY("checkpoint-reply"),
    VMSTATE_SEND("vmstate-send"),
    VMSTATE_SIZE("vmstate-size"),
    VMSTATE_RECEIVED("vmstate-received"),
    VMSTATE_LOADED("vmstate-loaded");

    private final String qapiName;

    COLOMessage(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<COLOMessage> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
