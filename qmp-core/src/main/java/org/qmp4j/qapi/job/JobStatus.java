// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code JobStatus} of QAPI's {@code job.json}, since QEMU 2.12. */
public enum JobStatus implements QapiEnum {
    UNDEFINED("undefined"),
    CREATED("created"),
    RUNNING("running"),
    PAUSED("paused"),
    READY("ready"),
    STANDBY("standby"),
    WAITING("waiting"),
    PENDING("pending"),
    ABORTING("aborting"),
    CONCLUDED("concluded"),
    NULL("null");

    private final String qapiName;

    JobStatus(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<JobStatus> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
