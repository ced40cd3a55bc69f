// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ActionCompletionMode} of QAPI's {@code transaction.json}, since QEMU 2.5. */
public enum ActionCompletionMode implements QapiEnum {
    INDIVIDUAL("individual"),
    GROUPED("grouped");

    private final String qapiName;

    ActionCompletionMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ActionCompletionMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
