// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ebpf;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code EbpfProgramID} of QAPI's {@code ebpf.json}, since QEMU 9.0, if QEMU has {@code CONFIG_EBPF}. */
public enum EbpfProgramID implements QapiEnum {
    RSS("rss");

    private final String qapiName;

    EbpfProgramID(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<EbpfProgramID> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
