// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ChardevBackendKind} of QAPI's {@code char.json}, since QEMU 1.4. */
public enum ChardevBackendKind implements QapiEnum {
    FILE("file"),
    SERIAL("serial"),
    PARALLEL("parallel"),
    PIPE("pipe"),
    SOCKET("socket"),
    UDP("udp"),
    PTY("pty"),
    NULL("null"),
    MUX("mux"),
    HUB("hub"),
    MSMOUSE("msmouse"),
    WCTABLET("wctablet"),
    BRAILLE("braille"),
    TESTDEV("testdev"),
    STDIO("stdio"),
    CONSOLE("console"),
    SPICEVMC("spicevmc"),
    SPICEPORT("spiceport"),
    QEMU_VDAGENT("qemu-vdagent"),
    DBUS("dbus"),
    VC("vc"),
    RINGBUF("ringbuf"),

    /**
     * {@code memory}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    MEMORY("memory");

    private final String qapiName;

    ChardevBackendKind(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ChardevBackendKind> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
