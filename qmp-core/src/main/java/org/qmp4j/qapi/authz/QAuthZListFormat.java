// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QAuthZListFormat} of QAPI's {@code authz.json}, since QEMU 4.0. */
public enum QAuthZListFormat implements QapiEnum {
    EXACT("exact"),
    GLOB("glob");

    private final String qapiName;

    QAuthZListFormat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QAuthZListFormat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
