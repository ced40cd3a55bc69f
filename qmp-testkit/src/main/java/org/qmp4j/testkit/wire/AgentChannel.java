package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.AgentFault;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;

/**
 * The host's end of a guest agent's channel (qga/main.c): no greeting, no negotiation, lines end in LF, one client at a
 * time. Commands are answered on the reading thread, one after the other.
 */
public final class AgentChannel implements AutoCloseable {

    private static final String SYNC = "guest-sync";
    private static final String SYNC_DELIMITED = "guest-sync-delimited";

    private final Endpoint endpoint;
    private final Journal journal;
    private final Function<String, @Nullable CommandHandler> handlers;
    private final Predicate<AgentFault> faults;
    private final int oversizedBytes;
    private final Daemons daemons = new Daemons("fake-guest-agent");
    private volatile @Nullable Session current;

    /** A channel that does not serve yet. */
    public AgentChannel(
            Endpoint endpoint,
            Journal journal,
            Function<String, @Nullable CommandHandler> handlers,
            Predicate<AgentFault> faults,
            int oversizedBytes) {
        this.endpoint = endpoint;
        this.journal = journal;
        this.handlers = handlers;
        this.faults = faults;
        this.oversizedBytes = oversizedBytes;
    }

    /** Starts to serve. */
    public void start() {
        daemons.start("channel", this::serve);
    }

    private void serve() {
        try {
            for (SocketChannel client = endpoint.next(); client != null; client = endpoint.next()) {
                Faults wire = new Faults();
                if (faults.test(AgentFault.ONE_BYTE_WRITES)) {
                    wire.add(Fault.ONE_BYTE_WRITES);
                }
                try (Session session = new Session(client, wire, daemons)) {
                    current = session;
                    journal.connected();
                    session.readAll(new Talk(session));
                } finally {
                    current = null;
                }
            }
        } catch (ClosedChannelException e) {
            // the fake was closed; this thread ends with it
            current = null;
        } catch (IOException e) {
            throw new IllegalStateException("the fake agent's socket " + endpoint.address() + " failed", e);
        }
    }

    /** Where clients reach it. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Writes bytes as they are to the client, if there is one. */
    public void sendRaw(byte[] bytes) {
        Session session = current;
        if (session != null) {
            session.send(bytes.clone());
        }
    }

    /** Closes the present connection after what is queued, as when QEMU ends. */
    public void disconnect() {
        Session session = current;
        if (session != null) {
            session.afterOutput(session::close);
        }
    }

    @Override
    public void close() throws IOException {
        endpoint.close();
        Session session = current;
        if (session != null) {
            session.close();
        }
    }

    /** One client's talk with the agent. */
    private final class Talk implements Session.Input, JsonSplitter.Sink {

        private final Session session;
        private final JsonSplitter splitter = new JsonSplitter(this);

        Talk(Session session) {
            this.session = session;
        }

        @Override
        public boolean paused() {
            return false;
        }

        @Override
        public boolean byteWise() {
            return false;
        }

        @Override
        public void bytes(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte next = bytes.get();
                if (!faults.test(AgentFault.NOT_UP)) {
                    splitter.feed(next);
                }
            }
        }

        @Override
        public void garbage(String desc) {
            send(error(MissingNode.getInstance(), "GenericError", desc));
        }

        @Override
        public void text(String json) {
            try {
                Command command = CommandParser.parse(json, journal.nextSequence(), false);
                journal.add(command);
                boolean sync = command.name().equals(SYNC) || command.name().equals(SYNC_DELIMITED);
                answer(command, sync ? sync(command) : handled(command));
            } catch (CommandParser.BadCommand e) {
                send(error(e.id(), "GenericError", e.desc()));
            }
        }

        private Answer sync(Command command) {
            JsonNode id = command.arguments().path("id");
            if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                return Answer.error("Invalid parameter type for 'id', expected: integer");
            }
            if (faults.test(AgentFault.STALE_BYTES)) {
                session.send("ue\", \"stale\": 1}\n{\"return\": {\"hal".getBytes(StandardCharsets.US_ASCII));
            }
            if (faults.test(AgentFault.STALE_SYNC_REPLY)) {
                session.send("{\"return\": 4711}\n".getBytes(StandardCharsets.US_ASCII));
            }
            if (command.name().equals(SYNC_DELIMITED)) {
                session.send(new byte[] {(byte) 0xff});
            }
            return Answer.value(id);
        }

        private Answer handled(Command command) {
            CommandHandler handler = handlers.apply(command.name());
            if (handler == null) {
                return Answer.error("CommandNotFound", "The command " + command.name() + " has not been found");
            }
            Answer answer = handler.handle(command);
            return faults.test(AgentFault.OVERSIZED_REPLY) && answer instanceof Answer.Value
                    ? Answer.value(new TextNode("x".repeat(oversizedBytes)))
                    : answer;
        }

        private void answer(Command command, Answer answer) {
            JsonNode id = faults.test(AgentFault.NO_IDS) ? MissingNode.getInstance() : command.id();
            if (answer instanceof Answer.Value value) {
                ObjectNode reply = JsonNodeFactory.instance.objectNode().set("return", value.json());
                send(id.isMissingNode() ? reply : reply.set("id", id));
            } else if (answer instanceof Answer.Failure failure) {
                send(error(id, failure.errorClass(), failure.desc()));
            } else if (answer instanceof Answer.Raw raw) {
                session.send(raw.latin1().getBytes(StandardCharsets.ISO_8859_1));
            } else if (answer instanceof Answer.Closed) {
                session.afterOutput(session::close);
            } else if (answer instanceof Answer.Withheld) {
                var unused = journal.owed(command).thenAccept(late -> answer(command, late));
            } else {
                send(error(id, "GenericError", "a guest agent has neither events nor an exit of its own"));
            }
        }

        private ObjectNode error(JsonNode id, String errorClass, String desc) {
            ObjectNode reply = JsonNodeFactory.instance.objectNode();
            if (!id.isMissingNode()) {
                reply.set("id", id);
            }
            reply.putObject("error").put("class", errorClass).put("desc", desc);
            return reply;
        }

        private void send(JsonNode line) {
            session.send((QemuJson.compact(line) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
