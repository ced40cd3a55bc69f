// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HmatLBMemoryHierarchy} of QAPI's {@code machine.json}, since QEMU 5.0. */
public enum HmatLBMemoryHierarchy implements QapiEnum {
    MEMORY("memory"),
    FIRST_LEVEL("first-level"),
    SECOND_LEVEL("second-level"),
    THIRD_LEVEL("third-level");

    private final String qapiName;

    HmatLBMemoryHierarchy(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HmatLBMemoryHierarchy> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
