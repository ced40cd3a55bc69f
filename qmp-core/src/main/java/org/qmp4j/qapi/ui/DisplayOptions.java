// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Union {@code DisplayOptions} of QAPI's {@code ui.json}, since QEMU 2.12. Returned by {@code query-display-options}.
 */
public sealed interface DisplayOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<DisplayType> type();

    /** What every variant has. */
    DisplayOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static DisplayOptions decode(QapiReader json) {
        OpenEnum<DisplayType> type = json.required("type", DisplayType::decode);
        DisplayOptionsBase base = DisplayOptionsBase.decode(json);
        return switch (type.text()) {
            case "default" -> new Default(base, json.rest());
            case "none" -> new None(base, json.rest());
            case "gtk" -> new Gtk(base, DisplayGTK.decode(json));
            case "sdl" -> new Sdl(base, DisplaySDL.decode(json));
            case "egl-headless" -> new EglHeadless(base, DisplayEGLHeadless.decode(json));
            case "curses" -> new Curses(base, DisplayCurses.decode(json));
            case "cocoa" -> new Cocoa(base, DisplayCocoa.decode(json));
            case "spice-app" -> new SpiceApp(base, json.rest());
            case "dbus" -> new Dbus(base, DisplayDBus.decode(json));
            default -> new Unknown(base, type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        base().encode(json);
        options().encode(json);
    }

    /** {@code default}. */
    record Default(DisplayOptionsBase base, JsonMembers options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.DEFAULT);
        }
    }

    /** {@code none}. */
    record None(DisplayOptionsBase base, JsonMembers options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.NONE);
        }
    }

    /** {@code gtk}. */
    record Gtk(DisplayOptionsBase base, DisplayGTK options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.GTK);
        }
    }

    /** {@code sdl}. */
    record Sdl(DisplayOptionsBase base, DisplaySDL options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.SDL);
        }
    }

    /** {@code egl-headless}. */
    record EglHeadless(DisplayOptionsBase base, DisplayEGLHeadless options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.EGL_HEADLESS);
        }
    }

    /** {@code curses}. */
    record Curses(DisplayOptionsBase base, DisplayCurses options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.CURSES);
        }
    }

    /** {@code cocoa}. */
    record Cocoa(DisplayOptionsBase base, DisplayCocoa options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.COCOA);
        }
    }

    /** {@code spice-app}. */
    record SpiceApp(DisplayOptionsBase base, JsonMembers options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.SPICE_APP);
        }
    }

    /** {@code dbus}. */
    record Dbus(DisplayOptionsBase base, DisplayDBus options) implements DisplayOptions {
        @Override
        public OpenEnum<DisplayType> type() {
            return OpenEnum.of(DisplayType.DBUS);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(DisplayOptionsBase base, OpenEnum<DisplayType> type, JsonMembers options)
            implements DisplayOptions {}
}
