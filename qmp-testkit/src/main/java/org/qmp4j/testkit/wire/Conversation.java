package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;
import org.qmp4j.testkit.script.Json;

/**
 * One client's talk with a monitor: negotiation, the queue of in-band commands, the out-of-band lane (monitor/qmp.c).
 * Its state is guarded by itself; handlers of in-band commands run outside that lock.
 */
final class Conversation implements Session.Input, JsonSplitter.Sink {

    /** The commands which QEMU 7.2 and 10.0 allow out of band. */
    private static final Set<String> OOB_COMMANDS = Set.of("migrate-recover", "migrate-pause", "yank", "query-yank");

    /** QMP_REQ_QUEUE_LEN_MAX: with so many waiting behind the one that runs, QEMU stops to read. */
    private static final int QUEUE_LIMIT = 8;

    private static final long LATE_MILLIS = 500;
    private static final long BYTE_NANOS = 100_000;

    private final QmpMonitor monitor;
    private final Session session;
    private final Faults faults;
    private final JsonSplitter splitter = new JsonSplitter(this);
    private final ArrayDeque<ByteArrayInputStream> unread = new ArrayDeque<>();
    private boolean greeted;
    private boolean negotiated;
    private boolean oob;
    private int waiting;
    private int executing;
    private volatile boolean quitting;

    Conversation(QmpMonitor monitor, Session session) {
        this.monitor = monitor;
        this.session = session;
        this.faults = monitor.plan().faults();
    }

    Session session() {
        return session;
    }

    synchronized boolean negotiated() {
        return negotiated;
    }

    /** Sends the greeting as soon as nobody else holds the monitor. */
    synchronized void greet() {
        if (greeted || faults.on(Fault.NO_GREETING)) {
            return;
        }
        greeted = true;
        Replies replies = monitor.replies();
        if (faults.on(Fault.EVENT_BEFORE_GREETING)) {
            session.send(replies.event(earlyEvent()));
        }
        if (faults.on(Fault.STALE_REPLY_BEFORE_GREETING)) {
            session.send(replies.line(Json.parse("{\"return\": {}, \"id\": 7}")));
        }
        session.send(replies.greeting(monitor.plan().version(), monitor.capabilities()));
    }

    private static Event earlyEvent() {
        return Event.of("RTC_CHANGE", "{\"offset\": 0, \"qom-path\": \"/machine/unattached/device[7]/rtc\"}");
    }

    @Override
    public boolean paused() {
        return quitting || faults.on(Fault.STOPPED_PROCESS) || session.receivesDescriptors() && isSuspended();
    }

    @Override
    public boolean byteWise() {
        return faults.on(Fault.QUIT_RESET);
    }

    @Override
    public synchronized void bytes(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        unread.add(new ByteArrayInputStream(copy));
        pump();
    }

    /** Goes on with what the client sent, as far as the queue of commands allows. */
    synchronized void pump() {
        while (!unread.isEmpty() && !suspended()) {
            int next = unread.element().read();
            if (next < 0) {
                unread.remove();
            } else {
                if (faults.on(Fault.SLOW_INPUT)) {
                    LockSupport.parkNanos(BYTE_NANOS);
                }
                splitter.feed((byte) next);
                resetBeforeLastBrace();
            }
        }
    }

    private synchronized boolean isSuspended() {
        return suspended();
    }

    private boolean suspended() {
        return !greeted || quitting || (oob ? waiting >= QUEUE_LIMIT : waiting + executing >= 1);
    }

    /** Under QUIT_RESET the last byte of the quit must stay unread: that makes the kernel send a reset. */
    private void resetBeforeLastBrace() {
        if (!faults.on(Fault.QUIT_RESET) || !splitter.partial().contains("quit")) {
            return;
        }
        try {
            Command command = CommandParser.parse(splitter.partial() + "}", monitor.nextSequence(), oob);
            if (command.name().equals("quit")) {
                quitting = true;
                monitor.journal().add(command);
                monitor.quitWithReset(session);
            }
        } catch (CommandParser.BadCommand e) {
            // not complete yet: the next byte will tell
            quitting = false;
        }
    }

    @Override
    public void garbage(String desc) {
        enqueue(() -> session.send(monitor.replies().error(MissingNode.getInstance(), "GenericError", desc)));
    }

    @Override
    public void text(String json) {
        try {
            Command command = CommandParser.parse(json, monitor.nextSequence(), oob);
            monitor.journal().add(command);
            if (command.oob()) {
                outOfBand(command);
            } else {
                enqueue(() -> inBand(command));
            }
        } catch (CommandParser.BadCommand e) {
            JsonNode id = e.id();
            String desc = e.desc();
            enqueue(() -> session.send(monitor.replies().error(id, "GenericError", desc)));
        }
    }

    private void outOfBand(Command command) {
        boolean exists = monitor.handlers().apply(command.name()) != null;
        Answer answer = exists && !OOB_COMMANDS.contains(command.name())
                ? Answer.error("The command " + command.name() + " does not support OOB")
                : monitor.dispatch(command);
        if (answer instanceof Answer.Withheld) {
            var unused = monitor.journal().owed(command).thenAccept(late -> monitor.deliver(command, late));
        } else {
            monitor.deliver(command, answer);
        }
    }

    private synchronized void enqueue(InBandLane.Work work) {
        waiting++;
        monitor.lane().submit(() -> {
            step(-1, 1);
            try {
                // QEMU forgets what a client that is gone had queued, but not what already runs
                if (!session.isClosed()) {
                    work.run();
                }
            } finally {
                step(0, -1);
            }
        });
    }

    private synchronized void step(int waitingChange, int executingChange) {
        waiting += waitingChange;
        executing += executingChange;
        pump();
    }

    private void inBand(Command command) throws InterruptedException {
        if (!negotiated()) {
            negotiate(command);
            return;
        }
        faults.awaitLifted(Fault.STALLED_MAIN_LOOP, command.name());
        if (faults.on(Fault.LATE_REPLIES, command.name())) {
            Thread.sleep(LATE_MILLIS);
        }
        monitor.execute(command);
    }

    private void negotiate(Command command) {
        Negotiation outcome = Negotiation.of(command, monitor.capabilities(), faults);
        if (faults.on(Fault.NO_CAPABILITIES_REPLY) && command.name().equals(Negotiation.COMMAND)) {
            return;
        }
        if (outcome.accepted()) {
            accept(outcome);
            session.sendAnd(
                    monitor.replies().success(JsonNodeFactory.instance.objectNode(), command.id()),
                    monitor::negotiatedOnce);
        } else {
            monitor.reply(session, command, outcome.answer());
        }
    }

    private synchronized void accept(Negotiation outcome) {
        if (faults.on(Fault.EVENT_BEFORE_CAPABILITIES_REPLY)) {
            session.send(monitor.replies().event(earlyEvent()));
        }
        if (faults.on(Fault.SECOND_GREETING)) {
            session.send(monitor.replies().greeting(monitor.plan().version(), monitor.capabilities()));
        }
        if (faults.on(Fault.STALE_REPLY_SAME_ID)) {
            session.send(monitor.replies().line(Json.parse("{\"return\": {\"stale\": true}, \"id\": 1}")));
        }
        negotiated = true;
        oob = outcome.oob();
    }
}
