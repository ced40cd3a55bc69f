// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code ChardevBackend} of QAPI's {@code char.json}, since QEMU 1.4. */
public sealed interface ChardevBackend extends QapiObject {
    /** Which variant it is. */
    OpenEnum<ChardevBackendKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static ChardevBackend decode(QapiReader json) {
        OpenEnum<ChardevBackendKind> type = json.required("type", ChardevBackendKind::decode);
        return switch (type.text()) {
            case "file" -> new File(ChardevFileWrapper.decode(json));
            case "serial" -> new Serial(ChardevHostdevWrapper.decode(json));
            case "parallel" -> new Parallel(ChardevHostdevWrapper.decode(json));
            case "pipe" -> new Pipe(ChardevHostdevWrapper.decode(json));
            case "socket" -> new Socket(ChardevSocketWrapper.decode(json));
            case "udp" -> new Udp(ChardevUdpWrapper.decode(json));
            case "pty" -> new Pty(ChardevPtyWrapper.decode(json));
            case "null" -> new Null(ChardevCommonWrapper.decode(json));
            case "mux" -> new Mux(ChardevMuxWrapper.decode(json));
            case "hub" -> new Hub(ChardevHubWrapper.decode(json));
            case "msmouse" -> new Msmouse(ChardevCommonWrapper.decode(json));
            case "wctablet" -> new Wctablet(ChardevCommonWrapper.decode(json));
            case "braille" -> new Braille(ChardevCommonWrapper.decode(json));
            case "testdev" -> new Testdev(ChardevCommonWrapper.decode(json));
            case "stdio" -> new Stdio(ChardevStdioWrapper.decode(json));
            case "console" -> new Console(ChardevCommonWrapper.decode(json));
            case "spicevmc" -> new Spicevmc(ChardevSpiceChannelWrapper.decode(json));
            case "spiceport" -> new Spiceport(ChardevSpicePortWrapper.decode(json));
            case "qemu-vdagent" -> new QemuVdagent(ChardevQemuVDAgentWrapper.decode(json));
            case "dbus" -> new Dbus(ChardevDBusWrapper.decode(json));
            case "vc" -> new Vc(ChardevVCWrapper.decode(json));
            case "ringbuf" -> new Ringbuf(ChardevRingbufWrapper.decode(json));
            case "memory" -> new Memory(ChardevRingbufWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code file}. */
    record File(ChardevFileWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.FILE);
        }
    }

    /** {@code serial}. */
    record Serial(ChardevHostdevWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.SERIAL);
        }
    }

    /** {@code parallel}. */
    record Parallel(ChardevHostdevWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.PARALLEL);
        }
    }

    /** {@code pipe}. */
    record Pipe(ChardevHostdevWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.PIPE);
        }
    }

    /** {@code socket}. */
    record Socket(ChardevSocketWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.SOCKET);
        }
    }

    /** {@code udp}. */
    record Udp(ChardevUdpWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.UDP);
        }
    }

    /** {@code pty}. */
    record Pty(ChardevPtyWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.PTY);
        }
    }

    /** {@code null}. */
    record Null(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.NULL);
        }
    }

    /** {@code mux}. */
    record Mux(ChardevMuxWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.MUX);
        }
    }

    /** {@code hub}. */
    record Hub(ChardevHubWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.HUB);
        }
    }

    /** {@code msmouse}. */
    record Msmouse(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.MSMOUSE);
        }
    }

    /** {@code wctablet}. */
    record Wctablet(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.WCTABLET);
        }
    }

    /** {@code braille}. */
    record Braille(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.BRAILLE);
        }
    }

    /** {@code testdev}. */
    record Testdev(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.TESTDEV);
        }
    }

    /** {@code stdio}. */
    record Stdio(ChardevStdioWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.STDIO);
        }
    }

    /** {@code console}. */
    record Console(ChardevCommonWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.CONSOLE);
        }
    }

    /** {@code spicevmc}. */
    record Spicevmc(ChardevSpiceChannelWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.SPICEVMC);
        }
    }

    /** {@code spiceport}. */
    record Spiceport(ChardevSpicePortWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.SPICEPORT);
        }
    }

    /** {@code qemu-vdagent}. */
    record QemuVdagent(ChardevQemuVDAgentWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.QEMU_VDAGENT);
        }
    }

    /** {@code dbus}. */
    record Dbus(ChardevDBusWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.DBUS);
        }
    }

    /** {@code vc}. */
    record Vc(ChardevVCWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.VC);
        }
    }

    /** {@code ringbuf}. */
    record Ringbuf(ChardevRingbufWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.RINGBUF);
        }
    }

    /**
     * {@code memory}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    record Memory(ChardevRingbufWrapper options) implements ChardevBackend {
        @Override
        public OpenEnum<ChardevBackendKind> type() {
            return OpenEnum.of(ChardevBackendKind.MEMORY);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<ChardevBackendKind> type, JsonMembers options) implements ChardevBackend {}
}
