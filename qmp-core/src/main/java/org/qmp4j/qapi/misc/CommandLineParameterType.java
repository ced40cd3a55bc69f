// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CommandLineParameterType} of QAPI's {@code misc.json}, since QEMU 1.5. */
public enum CommandLineParameterType implements QapiEnum {
    STRING("string"),
    BOOLEAN("boolean"),
    NUMBER("number"),
    SIZE("size");

    private final String qapiName;

    CommandLineParameterType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CommandLineParameterType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
