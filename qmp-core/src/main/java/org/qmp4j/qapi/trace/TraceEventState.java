// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.trace;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code TraceEventState} of QAPI's {@code trace.json}, since QEMU 2.2. */
public enum TraceEventState implements QapiEnum {
    UNAVAILABLE("unavailable"),
    DISABLED("disabled"),
    ENABLED("enabled");

    private final String qapiName;

    TraceEventState(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<TraceEventState> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
