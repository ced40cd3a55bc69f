package org.qmp4j.testkit.machine.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.wire.Endpoint;

/** Opens backends, as {@code chardev-add} describes them or {@code -chardev} does. */
final class Backends {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NOT_MODELLED = List.of(
            "pty", "stdio", "vc", "udp", "pipe", "serial", "parallel", "mux", "hub", "spicevmc", "spiceport", "dbus");

    private final QemuVersion version;

    Backends(QemuVersion version) {
        this.version = version;
    }

    /** The {@code ChardevBackend} of an option. */
    static ObjectNode described(CommandLine.Option option, Suboptions given) throws StartFailure {
        String type = given.get("backend");
        if (NOT_MODELLED.contains(type)) {
            throw option.refused("the fake does not model a " + type);
        }
        ObjectNode backend = NODES.objectNode().put("type", type);
        ObjectNode data = backend.putObject("data");
        switch (type) {
            case "null" -> {
                // has no options
            }
            case "ringbuf" -> ring(option, given.get("size"), data);
            case "file" -> data.put("out", given.get("path")).put("append", given.isOn("append"));
            case "socket" -> socket(option, given, data);
            default -> throw option.refused("'" + type + "' is not a valid char driver name");
        }
        return backend;
    }

    /** {@code unix:PATH,server=on,wait=off} as a socket's options. */
    static Suboptions shortForm(CommandLine.Option option) throws StartFailure {
        if (option.name().equals("qmp") && option.value().equals("stdio")) {
            return Suboptions.parse("stdio", "backend");
        }
        if (!option.value().startsWith("unix:")) {
            throw option.refused("the fake knows unix:PATH only");
        }
        return Suboptions.parse("socket,path=" + option.value().substring("unix:".length()), "backend");
    }

    private static void ring(CommandLine.Option option, String size, ObjectNode data) throws StartFailure {
        try {
            data.put("size", size.isEmpty() ? Ring.DEFAULT_SIZE : Long.parseLong(size));
        } catch (NumberFormatException e) {
            throw option.refused("the fake takes the size of a ringbuf in bytes only");
        }
    }

    private static void socket(CommandLine.Option option, Suboptions given, ObjectNode data) throws StartFailure {
        String path = given.get("path");
        ObjectNode addr = data.putObject("addr").put("type", path.isEmpty() ? "inet" : "unix");
        if (!path.isEmpty()) {
            addr.putObject("data").put("path", path);
        } else if (!given.get("port").isEmpty()) {
            addr.putObject("data").put("host", given.get("host")).put("port", given.get("port"));
        } else {
            throw option.refused("the fake knows sockets with a path or a port only");
        }
        data.put("server", given.isOn("server"));
        if (given.isOn("server")) {
            data.put("wait", !given.get("wait").equals("off"));
        }
        for (String key : List.of("reconnect", "reconnect-ms")) {
            if (given.get(key).matches("\\d{1,9}")) {
                data.put(key, Long.parseLong(given.get(key)));
            }
        }
        for (String other : List.of("telnet", "websocket", "tls-creds", "logfile")) {
            if (!given.get(other).isEmpty()) {
                throw option.refused("the fake does not model " + other);
            }
        }
    }

    Backend open(JsonNode backend) throws Backend.Refused {
        JsonNode data = backend.path("data");
        String type = backend.path("type").asText();
        return switch (type) {
            case "null" -> new NullBackend();
            case "ringbuf", "memory" -> new Ring(data.path("size").asLong(Ring.DEFAULT_SIZE));
            case "file" ->
                new FileBackend(data.path("out").asText(), data.path("append").asBoolean());
            case "socket" -> socket(data);
            default -> throw new Backend.Refused("the fake QEMU does not model a chardev '" + type + "'");
        };
    }

    private Backend socket(JsonNode data) throws Backend.Refused {
        boolean server = data.path("server").asBoolean(true);
        checkMode(server, data);
        refuseExtras(data);
        JsonNode addr = data.path("addr").path("data");
        String path = addr.path("path").asText();
        String name = path.isEmpty()
                ? addr.path("host").asText() + ":" + addr.path("port").asText()
                : path;
        try {
            SocketAddress address = address(data.path("addr"));
            return server
                    ? StreamSocket.listen(address)
                    : StreamSocket.connect(address, version != QemuVersion.V7_2, retryMillis(data));
        } catch (IOException e) {
            if (server && path.isEmpty() && e instanceof BindException) {
                throw new Backend.Refused("Failed to find an available port: " + Complaints.of(e));
            }
            throw new Backend.Refused(
                    (server ? "Failed to bind socket to " + name : "Failed to connect to '" + name + "'") + ": "
                            + complaint(path, server, e));
        }
    }

    private static void checkMode(boolean server, JsonNode data) throws Backend.Refused {
        if (server && retryMillis(data) > 0) {
            throw new Backend.Refused("'reconnect' option is incompatible with socket in server listen mode");
        }
        if (!server && data.has("wait")) {
            throw new Backend.Refused("'wait' option is incompatible with socket in client connect mode");
        }
        if (data.path("reconnect").asLong() > 0 && data.path("reconnect-ms").asLong() > 0) {
            throw new Backend.Refused("'reconnect' and 'reconnect-ms' are mutually exclusive");
        }
        if (server && data.path("wait").asBoolean(true)) {
            throw new Backend.Refused("the fake QEMU does not model a chardev that waits for its client");
        }
    }

    private static long retryMillis(JsonNode data) {
        return data.path("reconnect").asLong() * 1000
                + data.path("reconnect-ms").asLong();
    }

    private static void refuseExtras(JsonNode data) throws Backend.Refused {
        for (String other : List.of("telnet", "tn3270", "websocket", "tls-creds")) {
            if (data.path(other).asBoolean() || data.path(other).isTextual()) {
                throw new Backend.Refused("the fake QEMU does not model " + other + " of a chardev");
            }
        }
    }

    /** Java hides why a UNIX socket failed behind words of its own. */
    private static String complaint(String path, boolean server, IOException failure) {
        if (path.isEmpty()) {
            return Complaints.of(failure);
        }
        Path file = Path.of(path);
        Path parent = file.toAbsolutePath().getParent();
        boolean missing = server ? parent != null && !Files.exists(parent) : !Files.exists(file);
        return missing ? "No such file or directory" : Complaints.of(failure);
    }

    private static SocketAddress address(JsonNode addr) throws IOException, Backend.Refused {
        JsonNode data = addr.path("data");
        return switch (addr.path("type").asText()) {
            case "unix" -> UnixDomainSocketAddress.of(data.path("path").asText());
            case "inet" ->
                new InetSocketAddress(
                        InetAddress.getByName(data.path("host").asText()),
                        port(data.path("port").asText()));
            default ->
                throw new Backend.Refused("the fake QEMU does not model a socket address '"
                        + addr.path("type").asText() + "'");
        };
    }

    private static int port(String text) throws Backend.Refused {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Backend.Refused("can't convert to a number: " + text);
        }
    }

    /** The socket of a monitor, which the monitor serves. */
    static Backend monitor(JsonNode backend) throws Backend.Refused {
        JsonNode data = backend.path("data");
        Path path = Path.of(data.path("addr").path("data").path("path").asText());
        boolean server = data.path("server").asBoolean(true);
        if (path.toString().isEmpty()) {
            throw new Backend.Refused("the fake knows monitors on a path only");
        }
        try {
            return new MonitorSocket(
                    server ? Endpoint.listen(path) : Endpoint.connect(path),
                    "unix:" + path + (server ? ",server=on" : ""));
        } catch (IOException e) {
            throw new Backend.Refused(
                    "Failed to bind socket to " + path + ": " + complaint(path.toString(), server, e));
        }
    }

    /** Standard input and output, by way of a socket of our own that the process connects to. */
    static Backend stdio() throws Backend.Refused {
        try {
            return new MonitorSocket(
                    Endpoint.listen(Files.createTempDirectory("fake-qemu").resolve("stdio")), "");
        } catch (IOException e) {
            throw new Backend.Refused("no socket could be made for it: " + Complaints.of(e));
        }
    }
}
