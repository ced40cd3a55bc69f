// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code InputEventKind} of QAPI's {@code ui.json}, since QEMU 2.0. */
public enum InputEventKind implements QapiEnum {
    KEY("key"),
    BTN("btn"),
    REL("rel"),
    ABS("abs"),
    MTT("mtt");

    private final String qapiName;

    InputEventKind(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<InputEventKind> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
