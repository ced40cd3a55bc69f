package org.qmp4j.testkit.machine.display;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The VNC server of {@code -vnc}: its sockets, which can be moved, its clients and its password. */
final class Vnc implements AutoCloseable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DEFAULT_ID = "default";

    private final Machine machine;
    private final boolean present;
    private final String auth;
    private final String id;
    private final List<VncListener> listeners = new ArrayList<>();
    private final List<SocketChannel> clients = new ArrayList<>();
    private boolean served;

    Vnc(Machine machine, CommandLine line) throws StartFailure {
        this.machine = machine;
        List<CommandLine.Option> options = line.options("vnc");
        present = !options.isEmpty();
        Suboptions given = Suboptions.parse(line.last("vnc"), "vnc");
        auth = given.isOn("password") || !given.get("password-secret").isEmpty() ? "vnc" : "none";
        id = given.get("id").isEmpty() ? DEFAULT_ID : given.get("id");
        for (CommandLine.Option option : options) {
            listen(option);
        }
        machine.put("query-vnc", command -> Answer.value(queryVnc()));
        machine.put("query-vnc-servers", command -> Answer.value(queryServers()));
        machine.put("display-update", this::update);
        new VncPassword(machine.schema().version(), present, auth, id).addTo(machine);
    }

    private void listen(CommandLine.Option option) throws StartFailure {
        String address = option.suboptions("vnc").get("vnc");
        if (address.equals("none")) {
            return;
        }
        if (!address.startsWith("unix:")) {
            throw option.refused("the fake knows unix:PATH only");
        }
        Path path = Path.of(address.substring("unix:".length()));
        try {
            listeners.add(new VncListener(path));
        } catch (IOException e) {
            throw option.refused("Failed to bind socket to " + path + ": " + complaint(path, e));
        }
    }

    /** Java hides why a UNIX socket failed behind words of its own. */
    private static String complaint(Path path, IOException failure) {
        Path parent = path.toAbsolutePath().getParent();
        return parent != null && !Files.exists(parent) ? "No such file or directory" : Complaints.of(failure);
    }

    void start() {
        served = true;
        listeners.forEach(this::start);
    }

    private void start(VncListener listener) {
        listener.start(new VncListener.Guests() {
            @Override
            public void came(SocketChannel client) {
                machine.loop().execute(() -> Vnc.this.came(client));
            }

            @Override
            public void went(SocketChannel client) {
                machine.loop().execute(() -> Vnc.this.went(client));
            }
        });
    }

    private void came(SocketChannel client) {
        clients.add(client);
        tell("VNC_CONNECTED");
    }

    private void went(SocketChannel client) {
        clients.remove(client);
        tell("VNC_DISCONNECTED");
    }

    private void tell(String event) {
        // without a socket at that moment QEMU has nothing to call the server, and says nothing
        if (!listeners.isEmpty()) {
            ObjectNode data = NODES.objectNode();
            data.set("server", server(listeners.get(0)));
            data.set("client", client());
            machine.emit(event, data);
        }
    }

    private ObjectNode server(VncListener listener) {
        return address(listener.path().toString()).put("auth", auth);
    }

    private static ObjectNode client() {
        return address("");
    }

    private static ObjectNode address(String service) {
        return NODES.objectNode()
                .put("family", "unix")
                .put("service", service)
                .put("host", "")
                .put("websocket", false);
    }

    private ArrayNode clients() {
        ArrayNode list = NODES.arrayNode();
        clients.forEach(client -> list.add(client()));
        return list;
    }

    private ObjectNode queryVnc() {
        ObjectNode answer = NODES.objectNode().put("enabled", !listeners.isEmpty());
        if (!listeners.isEmpty()) {
            answer.put("auth", auth).put("family", "unix");
            answer.set("clients", clients());
            answer.put("service", listeners.get(0).path().toString()).put("host", "");
        }
        return answer;
    }

    private ArrayNode queryServers() {
        ArrayNode answer = NODES.arrayNode();
        if (present) {
            ObjectNode one = answer.addObject().put("auth", auth).put("id", id);
            one.set("clients", clients());
            ArrayNode servers = one.putArray("server");
            listeners.forEach(listener -> servers.insert(0, server(listener)));
        }
        return answer;
    }

    /** Moves the sockets: the old ones go first, so that a failure leaves none. */
    private Answer update(Command command) {
        if (!present) {
            return Answer.error("Can not find vnc display");
        }
        JsonNode addresses = command.arguments().path("addresses");
        for (JsonNode address : addresses) {
            if (!address.path("type").asText().equals("unix")) {
                return Answer.error("the fake QEMU does not model a VNC server on '"
                        + address.path("type").asText() + "'");
            }
        }
        return addresses.isArray() ? move(addresses) : Answer.done();
    }

    private Answer move(JsonNode addresses) {
        @Nullable Path path = null;
        try {
            for (VncListener listener : listeners) {
                listener.remove();
            }
            listeners.clear();
            for (JsonNode address : addresses) {
                path = Path.of(address.path("path").asText());
                VncListener next = new VncListener(path);
                listeners.add(next);
                if (served) {
                    start(next);
                }
            }
            return Answer.done();
        } catch (IOException e) {
            close();
            listeners.clear();
            return path == null
                    ? Answer.error("the fake's socket could not be removed: " + e)
                    : Answer.error("Failed to bind socket to " + path + ": " + complaint(path, e));
        }
    }

    /** Listens no more; the sockets' files stay, as QEMU leaves them. */
    @Override
    public void close() {
        listeners.forEach(VncListener::close);
    }

    /** Ends the clients' connections. */
    void cut() {
        for (SocketChannel client : List.copyOf(clients)) {
            try {
                client.close();
            } catch (IOException e) {
                System.err.println("qemu-system-x86_64: a VNC client could not be cut: " + e);
            }
        }
    }
}
