// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code DisplayType} of QAPI's {@code ui.json}, since QEMU 2.12. */
public enum DisplayType implements QapiEnum {
    DEFAULT("default"),
    NONE("none"),
    GTK("gtk"),
    SDL("sdl"),
    EGL_HEADLESS("egl-headless"),
    CURSES("curses"),
    COCOA("cocoa"),
    SPICE_APP("spice-app"),
    DBUS("dbus");

    private final String qapiName;

    DisplayType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<DisplayType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
