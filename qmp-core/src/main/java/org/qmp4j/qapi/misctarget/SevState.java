// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SevState} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has {@code TARGET_I386}. */
public enum SevState implements QapiEnum {
    UNINIT("uninit"),
    LAUNCH_UPDATE("launch-update"),
    LAUNCH_SECRET("launch-secret"),
    RUNNING("running"),
    SEND_UPDATE("send-update"),
    RECEIVE_UPDATE("receive-update");

    private final String qapiName;

    SevState(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SevState> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
