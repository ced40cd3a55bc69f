package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpJson;

/** A host side that a character device of a running QEMU can be given (QAPI {@code ChardevBackend}). */
public final class CharacterBackend {
    private final String type;
    private final ObjectNode data;

    private CharacterBackend(String type, ObjectNode data) {
        this.type = type;
        this.data = data;
    }

    /** Nothing. */
    public static CharacterBackend nothing() {
        return new CharacterBackend("null", QmpJson.object());
    }

    /**
     * Memory that keeps the last bytes that the guest wrote.
     *
     * @param bytes a power of two
     */
    public static CharacterBackend ring(long bytes) {
        return new CharacterBackend("ringbuf", QmpJson.object().put("size", bytes));
    }

    /** A file, to which is appended. */
    public static CharacterBackend file(String path) {
        return new CharacterBackend("file", QmpJson.object().put("out", path).put("append", true));
    }

    /** A terminal of the host. */
    public static CharacterBackend device(String path) {
        return new CharacterBackend("serial", QmpJson.object().put("device", path));
    }

    /** A named pipe. */
    public static CharacterBackend pipe(String path) {
        return new CharacterBackend("pipe", QmpJson.object().put("device", path));
    }

    /** A UNIX socket on which QEMU listens. */
    public static CharacterBackend unixServer(Path path) {
        return server(unix(path.toString()));
    }

    /** A TCP socket on which QEMU listens. */
    public static CharacterBackend tcpServer(String host, String port, boolean telnet) {
        return server(inet(host, port)).spoken(telnet);
    }

    /** A socket that listens already, passed under that name. */
    public static CharacterBackend passedServer(String name, boolean telnet) {
        return server(passed(name)).spoken(telnet);
    }

    /** A UNIX socket that QEMU connects to. */
    public static CharacterBackend unixClient(String path) {
        return socket(unix(path), false);
    }

    /** A TCP socket that QEMU connects to. */
    public static CharacterBackend tcpClient(String host, String port, boolean telnet) {
        return socket(inet(host, port), false).spoken(telnet);
    }

    /** A socket that is connected already, passed under that name. */
    public static CharacterBackend passedClient(String name, boolean telnet) {
        return socket(passed(name), false).spoken(telnet);
    }

    /** Datagrams. */
    public static CharacterBackend udp(String host, String port, @Nullable String bindHost, @Nullable String bindPort) {
        ObjectNode data = QmpJson.object();
        data.set("remote", inet(host, port));
        data.set("local", inet(bindHost == null ? "" : bindHost, bindPort == null ? "0" : bindPort));
        return new CharacterBackend("udp", data);
    }

    /**
     * The same, connected to again when the connection is lost.
     *
     * @param millis whether QEMU takes the pause in milliseconds (10.0); it takes seconds else
     */
    public CharacterBackend reconnecting(int seconds, boolean millis) {
        return seconds == 0
                ? this
                : with(millis ? "reconnect-ms" : "reconnect", millis ? seconds * 1000L : (long) seconds);
    }

    /** The same, with what the guest writes appended to that file as well. */
    public CharacterBackend logged(String file) {
        ObjectNode more = data.deepCopy().put("logfile", file).put("logappend", true);
        return new CharacterBackend(type, more);
    }

    private CharacterBackend with(String member, long value) {
        return new CharacterBackend(type, data.deepCopy().put(member, value));
    }

    private CharacterBackend spoken(boolean telnet) {
        return telnet ? new CharacterBackend(type, data.deepCopy().put("telnet", true)) : this;
    }

    private static CharacterBackend server(ObjectNode address) {
        return socket(address, true);
    }

    private static CharacterBackend socket(ObjectNode address, boolean server) {
        ObjectNode data = QmpJson.object();
        data.set("addr", address);
        data.put("server", server);
        return new CharacterBackend("socket", server ? data.put("wait", false) : data);
    }

    private static ObjectNode unix(String path) {
        return address("unix", QmpJson.object().put("path", path));
    }

    private static ObjectNode inet(String host, String port) {
        return address("inet", QmpJson.object().put("host", host).put("port", port));
    }

    private static ObjectNode passed(String name) {
        return address("fd", QmpJson.object().put("str", name));
    }

    private static ObjectNode address(String type, ObjectNode data) {
        ObjectNode address = QmpJson.object().put("type", type);
        address.set("data", data);
        return address;
    }

    /** As {@code chardev-change} takes it. */
    ObjectNode json() {
        ObjectNode backend = QmpJson.object().put("type", type);
        backend.set("data", data);
        return backend;
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
