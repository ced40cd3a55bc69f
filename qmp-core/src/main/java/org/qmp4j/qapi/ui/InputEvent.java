// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code InputEvent} of QAPI's {@code ui.json}, since QEMU 2.0. */
public sealed interface InputEvent extends QapiObject {
    /** Which variant it is. */
    OpenEnum<InputEventKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static InputEvent decode(QapiReader json) {
        OpenEnum<InputEventKind> type = json.required("type", InputEventKind::decode);
        return switch (type.text()) {
            case "key" -> new Key(InputKeyEventWrapper.decode(json));
            case "btn" -> new Btn(InputBtnEventWrapper.decode(json));
            case "rel" -> new Rel(InputMoveEventWrapper.decode(json));
            case "abs" -> new Abs(InputMoveEventWrapper.decode(json));
            case "mtt" -> new Mtt(InputMultiTouchEventWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code key}. */
    record Key(InputKeyEventWrapper options) implements InputEvent {
        @Override
        public OpenEnum<InputEventKind> type() {
            return OpenEnum.of(InputEventKind.KEY);
        }
    }

    /** {@code btn}. */
    record Btn(InputBtnEventWrapper options) implements InputEvent {
        @Override
        public OpenEnum<InputEventKind> type() {
            return OpenEnum.of(InputEventKind.BTN);
        }
    }

    /** {@code rel}. */
    record Rel(InputMoveEventWrapper options) implements InputEvent {
        @Override
        public OpenEnum<InputEventKind> type() {
            return OpenEnum.of(InputEventKind.REL);
        }
    }

    /** {@code abs}. */
    record Abs(InputMoveEventWrapper options) implements InputEvent {
        @Override
        public OpenEnum<InputEventKind> type() {
            return OpenEnum.of(InputEventKind.ABS);
        }
    }

    /** {@code mtt}. */
    record Mtt(InputMultiTouchEventWrapper options) implements InputEvent {
        @Override
        public OpenEnum<InputEventKind> type() {
            return OpenEnum.of(InputEventKind.MTT);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<InputEventKind> type, JsonMembers options) implements InputEvent {}
}
