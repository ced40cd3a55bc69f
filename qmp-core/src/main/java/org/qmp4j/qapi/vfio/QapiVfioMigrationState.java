// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.vfio;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QapiVfioMigrationState} of QAPI's {@code vfio.json}, since QEMU 9.1. */
public enum QapiVfioMigrationState implements QapiEnum {
    STOP("stop"),
    RUNNING("running"),
    STOP_COPY("stop-copy"),
    RESUMING("resuming"),
    RUNNING_P2P("running-p2p"),
    PRE_COPY("pre-copy"),
    PRE_COPY_P2P("pre-copy-p2p");

    private final String qapiName;

    QapiVfioMigrationState(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QapiVfioMigrationState> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
