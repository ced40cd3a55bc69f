package org.qmp4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.AgentFault;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.wire.AgentChannel;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.Journal;

/**
 * A guest agent behind a UNIX socket, as QEMU's virtio-serial channel shows it: no greeting, lines end in LF, the reply to
 * {@code guest-sync-delimited} follows a byte 0xFF. Knows without a script: guest-sync, guest-sync-delimited, guest-ping,
 * guest-info, and guest-shutdown, which succeeds without a reply. Safe to use from any thread.
 */
public final class FakeGuestAgent implements AutoCloseable {

    private final Map<String, CommandHandler> handlers = new LinkedHashMap<>();
    private final Set<AgentFault> faults = EnumSet.noneOf(AgentFault.class);
    private final Journal journal = new Journal();
    private final AgentChannel channel;
    private final SocketPlace place;
    private final int silentConnections;

    private FakeGuestAgent(Builder builder) throws IOException {
        handlers.put("guest-ping", command -> Answer.done());
        handlers.put("guest-info", command -> info());
        handlers.put("guest-shutdown", command -> Answer.nothing());
        handlers.putAll(builder.handlers);
        faults.addAll(builder.faults);
        silentConnections = builder.silentConnections;
        place = builder.path != null ? SocketPlace.at(Endpoint.listen(builder.path)) : SocketPlace.fresh("agent.sock");
        channel = new AgentChannel(place.endpoint(), journal, handlers::get, this::on, builder.oversizedBytes);
        channel.start();
    }

    /** An agent that is still to be described. */
    public static Builder builder() {
        return new Builder();
    }

    private boolean on(AgentFault fault) {
        synchronized (faults) {
            return faults.contains(fault) || (fault == AgentFault.NOT_UP && journal.connections() <= silentConnections);
        }
    }

    private Answer info() {
        StringBuilder commands = new StringBuilder();
        for (String name : List.of("guest-sync-delimited", "guest-sync")) {
            commands.append("{\"enabled\":true,\"name\":\"").append(name).append("\",\"success-response\":true},");
        }
        for (String name : handlers.keySet()) {
            commands.append("{\"enabled\":true,\"name\":\"").append(name);
            commands.append("\",\"success-response\":").append(!name.equals("guest-shutdown"));
            commands.append("},");
        }
        commands.setLength(commands.length() - 1);
        return Answer.value("{\"version\":\"7.2.22\",\"supported_commands\":[" + commands + "]}");
    }

    /** The UNIX socket to connect to. */
    public Path socket() {
        if (channel.endpoint().address() instanceof UnixDomainSocketAddress unix) {
            return unix.getPath();
        }
        throw new IllegalStateException("this agent is not on a UNIX socket");
    }

    /** The agent starts now: the next bytes are read. */
    public void up() {
        lift(AgentFault.NOT_UP);
    }

    /** Turns a fault on, from now on. */
    public void inject(AgentFault fault) {
        synchronized (faults) {
            faults.add(fault);
        }
    }

    /** Turns a fault off. */
    public void lift(AgentFault fault) {
        synchronized (faults) {
            faults.remove(fault);
        }
    }

    /** Writes bytes to the client, whatever they are. */
    public void sendRaw(byte[] bytes) {
        channel.sendRaw(bytes);
    }

    /** Closes the present connection. */
    public void disconnect() {
        channel.disconnect();
    }

    /** All commands so far, in the order in which they came. */
    public List<Command> received() {
        return journal.received();
    }

    /**
     * Waits until a command of that name was received.
     *
     * @throws AssertionError if none came in time
     */
    public Command awaitReceived(String name, Duration limit) throws InterruptedException {
        return journal.await(name, command -> command.name().equals(name), limit);
    }

    /** Answers one withheld command with a value. */
    public void answer(Command command, String json) {
        journal.answer(command, Answer.value(json));
    }

    /** How many clients were accepted so far, in sum. */
    public int connections() {
        return journal.connections();
    }

    /** Ends the agent: its connection, its socket, its threads. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the fake agent's socket could not be closed", e);
        } finally {
            place.remove();
        }
    }

    /** Describes a {@link FakeGuestAgent}; not safe for use by several threads. */
    public static final class Builder {

        private static final int DEFAULT_OVERSIZE = 17 << 20;

        private final Map<String, CommandHandler> handlers = new LinkedHashMap<>();
        private final Set<AgentFault> faults = EnumSet.noneOf(AgentFault.class);
        private int oversizedBytes = DEFAULT_OVERSIZE;
        private int silentConnections;
        private @Nullable Path path;

        private Builder() {}

        /** Listens on this UNIX socket; if not said, on one in a fresh directory that goes with the fake. */
        public Builder socket(Path socket) {
            path = socket;
            return this;
        }

        /** Decides a command's answers. */
        public Builder on(String command, CommandHandler handler) {
            handlers.put(command, handler);
            return this;
        }

        /** Has this fault from the start. */
        public Builder fault(AgentFault fault) {
            faults.add(fault);
            return this;
        }

        /** Never answers on the first so many connections: the agent comes up after that. */
        public Builder silentFor(int connections) {
            silentConnections = connections;
            return this;
        }

        /** Length of a reply under {@link AgentFault#OVERSIZED_REPLY}, in bytes; 17 MiB if not said. */
        public Builder oversizedReply(int bytes) {
            oversizedBytes = bytes;
            return this;
        }

        /** Starts to serve. */
        public FakeGuestAgent start() {
            try {
                return new FakeGuestAgent(this);
            } catch (IOException e) {
                throw new UncheckedIOException("the fake agent cannot start: " + e.getMessage(), e);
            }
        }
    }
}
