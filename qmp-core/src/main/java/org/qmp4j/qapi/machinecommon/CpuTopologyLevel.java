// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinecommon;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CpuTopologyLevel} of QAPI's {@code machine-common.json}, since QEMU 9.2. */
public enum CpuTopologyLevel implements QapiEnum {
    THREAD("thread"),
    CORE("core"),
    MODULE("module"),
    CLUSTER("cluster"),
    DIE("die"),
    SOCKET("socket"),
    BOOK("book"),
    DRAWER("drawer"),
    DEFAULT("default");

    private final String qapiName;

    CpuTopologyLevel(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CpuTopologyLevel> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
