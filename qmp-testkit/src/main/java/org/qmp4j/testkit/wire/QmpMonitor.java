package org.qmp4j.testkit.wire;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.rights.PassedDescriptors;
import org.qmp4j.testkit.rights.RightsDoor;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;

/**
 * One QMP monitor: it serves one client at a time; the next one waits without greeting until that one is gone. A reply
 * goes to whoever is connected when it is ready, as in QEMU: a client may read the late reply of the one before it.
 */
public final class QmpMonitor implements AutoCloseable {

    private final MonitorPlan plan;
    private final InBandLane lane;
    private final Journal journal;
    private final Endpoint endpoint;
    private final Replies replies;
    private final ReplyFaults replyFaults;
    private final Daemons daemons;
    private final Runnable onNegotiated;
    private @Nullable RightsDoor door;
    private volatile @Nullable Conversation current;
    private volatile boolean closed;

    /** A monitor that does not serve yet; {@code onNegotiated} runs after each client's capabilities reply is written. */
    public QmpMonitor(MonitorPlan plan, InBandLane lane, Journal journal, Endpoint endpoint, Runnable onNegotiated) {
        this.plan = plan;
        this.lane = lane;
        this.journal = journal;
        this.endpoint = endpoint;
        this.onNegotiated = onNegotiated;
        replies = new Replies(plan.faults());
        replyFaults = new ReplyFaults(plan.faults(), replies, plan.oversizedBytes());
        daemons = new Daemons(plan.name());
    }

    /**
     * Receives the descriptors that clients pass; before it starts. Nothing can be passed by TCP.
     *
     * @throws IllegalStateException if native calls are not possible here, or the fake is the one that connects
     */
    public void receiveDescriptors() {
        if (!endpoint.listens()) {
            throw new IllegalStateException("the fake receives descriptors only where it listens itself");
        }
        if (endpoint.address() instanceof UnixDomainSocketAddress unix) {
            door = new RightsDoor(unix.getPath());
        }
    }

    /** The descriptor that the present client passed last and that no command has taken; the caller closes it. */
    public OptionalInt takeDescriptor() {
        Conversation conversation = current;
        return conversation == null
                ? OptionalInt.empty()
                : conversation.session().takeDescriptor();
    }

    /** Starts to serve. */
    public void start() throws IOException {
        boolean full = plan.faults().on(Fault.BACKLOG_FULL);
        if (full) {
            endpoint.fillBacklog();
        }
        daemons.start("monitor", () -> serve(full));
    }

    private void serve(boolean backlogFull) {
        try {
            if (backlogFull) {
                plan.faults().awaitLifted(Fault.BACKLOG_FULL, "");
                endpoint.dropBlockers();
            }
            for (SocketChannel client = endpoint.next(); client != null; client = endpoint.next()) {
                serve(client);
            }
        } catch (ClosedChannelException e) {
            // the fake was closed; this thread ends with it
            closed = true;
        } catch (IOException e) {
            throw new IllegalStateException("the fake's socket " + endpoint.address() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SocketChannel client) throws IOException {
        PassedDescriptors passed = door == null ? null : door.accepted();
        try (Session session = new Session(client, passed, plan.faults(), daemons)) {
            Conversation conversation = new Conversation(this, session);
            current = conversation;
            journal.connected();
            conversation.greet();
            if (!closed) {
                session.readAll(conversation);
            }
        } finally {
            current = null;
        }
    }

    /** Looks again at the faults: sends a greeting that was held back, goes on reading. */
    public void faultsChanged() {
        Conversation conversation = current;
        if (conversation != null) {
            conversation.greet();
            conversation.pump();
        }
    }

    /** Emits an event to the client, if one has negotiated. */
    public void emit(Event event) {
        Conversation conversation = current;
        if (conversation != null && conversation.negotiated()) {
            conversation.session().send(replies.event(event));
        }
    }

    /** Writes bytes as they are to the client, if there is one. */
    public void sendRaw(byte[] bytes) {
        Conversation conversation = current;
        if (conversation != null) {
            conversation.session().send(bytes.clone());
        }
    }

    /** Closes the connection, after what is queued. */
    public void disconnect() {
        Conversation conversation = current;
        if (conversation != null) {
            Session session = conversation.session();
            session.afterOutput(session::close);
        }
    }

    /** Does something once all that is queued for the client is written; at once if there is no client. */
    public void afterOutput(Runnable action) {
        Conversation conversation = current;
        if (conversation != null) {
            conversation.session().afterOutput(action);
        } else {
            action.run();
        }
    }

    /** True while a client is connected. */
    public boolean connected() {
        return current != null;
    }

    /** Makes the client see a reset. */
    public void reset() {
        Conversation conversation = current;
        if (conversation != null) {
            conversation.session().reset();
        }
    }

    /** Where clients reach it. */
    public Endpoint endpoint() {
        return endpoint;
    }

    MonitorPlan plan() {
        return plan;
    }

    InBandLane lane() {
        return lane;
    }

    Journal journal() {
        return journal;
    }

    Replies replies() {
        return replies;
    }

    Function<String, @Nullable CommandHandler> handlers() {
        return plan.handlers();
    }

    List<String> capabilities() {
        return plan.faults().on(Fault.NO_OOB) ? List.of() : plan.capabilities();
    }

    long nextSequence() {
        return journal.nextSequence();
    }

    void negotiatedOnce() {
        onNegotiated.run();
    }

    /** The answer of the command's handler, or why there is none. */
    Answer dispatch(Command command) {
        if (command.name().equals(Negotiation.COMMAND)) {
            return Answer.error("CommandNotFound", "Capabilities negotiation is already complete, command ignored");
        }
        CommandHandler handler = plan.handlers().apply(command.name());
        if (handler == null) {
            return Answer.error("CommandNotFound", "The command " + command.name() + " has not been found");
        }
        try {
            return handler.handle(command);
        } catch (RuntimeException e) {
            return Answer.error("the fake's handler of " + command.name() + " failed: " + e);
        }
    }

    /** Runs an in-band command to its end, which is when it is answered. */
    void execute(Command command) throws InterruptedException {
        Answer answer = dispatch(command);
        if (answer instanceof Answer.Withheld) {
            try {
                answer = journal.owed(command).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        deliver(command, answer);
    }

    /** Gives the answer to whoever is connected now. */
    void deliver(Command command, Answer answer) {
        journal.settled(command);
        Conversation conversation = current;
        if (conversation != null) {
            if (!command.oob()) {
                conversation.session().send(replyFaults.before(command));
            }
            reply(conversation.session(), command, answer);
        } else if (answer instanceof Answer.ThenExit) {
            plan.exit().run();
        }
    }

    void reply(Session session, Command command, Answer answer) {
        byte[] instead =
                command.oob() || command.name().equals(Negotiation.COMMAND) ? null : replyFaults.instead(command);
        if (instead != null) {
            session.send(instead);
        } else if (answer instanceof Answer.Value value) {
            plain(session, command, replies.success(value.json(), command.id()));
        } else if (answer instanceof Answer.Failure failure) {
            plain(session, command, replies.error(command.id(), failure.errorClass(), failure.desc()));
        } else if (answer instanceof Answer.EventsThen events) {
            events.events().forEach(plan.events());
            reply(session, command, events.answer());
        } else if (answer instanceof Answer.Raw raw) {
            session.send(raw.latin1().getBytes(StandardCharsets.ISO_8859_1));
        } else if (answer instanceof Answer.Closed) {
            session.afterOutput(session::close);
        } else if (answer instanceof Answer.ThenExit last) {
            if (!plan.faults().on(Fault.QUIT_WITHOUT_REPLY)) {
                reply(session, command, last.answer());
            } else if (last.answer() instanceof Answer.EventsThen events) {
                events.events().forEach(plan.events());
            }
            session.afterOutput(plan.exit());
        }
    }

    private void plain(Session session, Command command, byte[] bytes) {
        session.send(replyFaults.cut(bytes, command));
        if (replyFaults.cuts(command)) {
            session.afterOutput(session::close);
        }
    }

    /** The end under QUIT_RESET: the event still gets through, the reply does not. */
    void quitWithReset(Session session) {
        emit(Event.of("SHUTDOWN", "{\"guest\": false, \"reason\": \"host-qmp-quit\"}"));
        session.afterOutput(session::reset);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        endpoint.close();
        Conversation conversation = current;
        if (conversation != null) {
            conversation.session().close();
        }
    }
}
