// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SchemaMetaType} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public enum SchemaMetaType implements QapiEnum {
    BUILTIN("builtin"),
    ENUM("enum"),
    ARRAY("array"),
    OBJECT("object"),
    ALTERNATE("alternate"),
    COMMAND("command"),
    EVENT("event");

    private final String qapiName;

    SchemaMetaType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SchemaMetaType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
