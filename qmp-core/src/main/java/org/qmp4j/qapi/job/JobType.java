// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code JobType} of QAPI's {@code job.json}, since QEMU 1.7. */
public enum JobType implements QapiEnum {
    COMMIT("commit"),
    STREAM("stream"),
    MIRROR("mirror"),
    BACKUP("backup"),
    CREATE("create"),
    AMEND("amend"),
    SNAPSHOT_LOAD("snapshot-load"),
    SNAPSHOT_SAVE("snapshot-save"),
    SNAPSHOT_DELETE("snapshot-delete");

    private final String qapiName;

    JobType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<JobType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
