package org.qmp4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.MachineIdentity;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.InBandLane;
import org.qmp4j.testkit.wire.Journal;
import org.qmp4j.testkit.wire.MonitorPlan;
import org.qmp4j.testkit.wire.QmpMonitor;

/**
 * A QEMU monitor that a test scripts: greeting, negotiation, in-band and out-of-band lanes, one client at a time, as the
 * real one does; plus every {@link Fault} by name. Knows without a script: query-version, query-status, query-name,
 * query-uuid, query-commands, query-yank, query-jobs, job-dismiss, stop, cont, system_powerdown, quit. Safe to use from any
 * thread; its own threads are daemons. See the package's description for an example.
 */
public final class FakeQemu implements AutoCloseable {

    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final InBandLane lane;
    private final QmpMonitor monitor;
    private final SocketPlace place;
    private final boolean stopOnceNegotiated;

    private FakeQemu(Builder builder) throws IOException {
        Machine machine = new Machine(builder.identity, false);
        builder.handlers.forEach(machine::put);
        builder.faults.forEach((fault, command) -> faults.add(fault, command));
        // a process that is stopped from the start could not even greet
        stopOnceNegotiated = faults.on(Fault.STOPPED_PROCESS);
        faults.lift(Fault.STOPPED_PROCESS);
        place = builder.place();
        lane = new InBandLane("fake-qemu");
        MonitorPlan plan = new MonitorPlan(
                "fake-qemu",
                builder.identity.versionJson(),
                List.copyOf(builder.capabilities),
                machine::handler,
                faults,
                builder.oversizedBytes,
                this::emit,
                this::exit);
        monitor = new QmpMonitor(plan, lane, journal, place.endpoint(), this::negotiated);
        monitor.start();
    }

    /** A fake that is still to be described. */
    public static Builder builder() {
        return new Builder();
    }

    private void negotiated() {
        if (stopOnceNegotiated) {
            faults.add(Fault.STOPPED_PROCESS);
        }
    }

    /**
     * The UNIX socket to connect to, or the one that the fake connects to.
     *
     * @throws IllegalStateException if it listens on TCP
     */
    public Path socket() {
        if (address() instanceof UnixDomainSocketAddress unix) {
            return unix.getPath();
        }
        throw new IllegalStateException("this fake listens on TCP: ask for tcpAddress()");
    }

    /**
     * The TCP address to connect to.
     *
     * @throws IllegalStateException if it is on a UNIX socket
     */
    public InetSocketAddress tcpAddress() {
        if (address() instanceof InetSocketAddress tcp) {
            return tcp;
        }
        throw new IllegalStateException("this fake is on a UNIX socket: ask for socket()");
    }

    /** The address, of whichever kind. */
    public SocketAddress address() {
        return monitor.endpoint().address();
    }

    private void emit(Event event) {
        monitor.emit(event);
    }

    /** Emits an event without data; nobody gets it who has not negotiated. */
    public void emit(String event) {
        monitor.emit(Event.of(event));
    }

    /** Emits an event with data, a JSON object. */
    public void emit(String event, String dataJson) {
        monitor.emit(Event.of(event, dataJson));
    }

    /** Writes bytes to the client, whatever they are. */
    public void sendRaw(byte[] bytes) {
        monitor.sendRaw(bytes);
    }

    /** Closes the present connection once all that is queued is written; the next client is served. */
    public void disconnect() {
        monitor.disconnect();
    }

    /**
     * Resets the present connection. On TCP at once; on a UNIX socket the kernel reports a reset only if bytes were left
     * unread, so there it happens as soon as the client sends something.
     */
    public void reset() {
        monitor.reset();
    }

    /** All commands so far, in the order in which they came, of all connections. */
    public List<Command> received() {
        return journal.received();
    }

    /**
     * Waits until a command of that name was received, and returns the first such.
     *
     * @throws AssertionError if none came in time; lists what came
     */
    public Command awaitReceived(String name, Duration limit) throws InterruptedException {
        return journal.await(name, command -> command.name().equals(name), limit);
    }

    /** How many clients were accepted so far, in sum. */
    public int connections() {
        return journal.connections();
    }

    /**
     * Waits until so many clients were accepted, in sum.
     *
     * @throws AssertionError if they did not come in time
     */
    public void awaitConnections(int count, Duration limit) throws InterruptedException {
        journal.awaitConnections(count, limit);
    }

    /** Answers all withheld commands of that name with the empty object. */
    public void release(String name) {
        if (journal.answerAll(name, Answer.done()) == 0) {
            throw new IllegalStateException("no command " + name + " waits for its answer");
        }
    }

    /** Answers one withheld command with a value. */
    public void answer(Command command, String json) {
        answer(command, Answer.value(json));
    }

    /** Answers one withheld command. */
    public void answer(Command command, Answer answer) {
        journal.answer(command, answer);
    }

    /** Turns a fault on, from now on. */
    public void inject(Fault fault) {
        faults.add(fault);
    }

    /** Turns a fault on for the commands of one name. */
    public void inject(Fault fault, String command) {
        faults.add(fault, command);
    }

    /** Turns a fault off; what it held back goes on. */
    public void lift(Fault fault) {
        faults.lift(fault);
        monitor.faultsChanged();
    }

    /** True once {@code quit} was obeyed, or the fake was closed. */
    public boolean ended() {
        return ended.getCount() == 0;
    }

    /** Waits for {@link #ended()}; false if that did not come in time. */
    public boolean awaitEnded(Duration limit) throws InterruptedException {
        return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void exit() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the fake's socket could not be closed", e);
        } finally {
            ended.countDown();
        }
    }

    /** Ends the fake: its connections, its socket, its threads, and the directory that it made. */
    @Override
    public void close() {
        exit();
        lane.close();
        place.remove();
    }

    /** Describes a {@link FakeQemu}; not safe for use by several threads. */
    public static final class Builder {

        private static final int MEBIBYTE = 1 << 20;

        private final Map<String, CommandHandler> handlers = new LinkedHashMap<>();
        private final Map<Fault, String> faults = new LinkedHashMap<>();
        private List<String> capabilities = new ArrayList<>(List.of("oob"));
        private MachineIdentity identity = MachineIdentity.anonymous();
        private int oversizedBytes = 17 * MEBIBYTE;
        private @Nullable Path listenPath;
        private @Nullable Path connectPath;
        private boolean tcp;

        private Builder() {}

        /** The version in the greeting and in query-version; 7.2.22 if not said. */
        public Builder version(int major, int minor, int micro) {
            identity = identity.withVersion(major, minor, micro);
            return this;
        }

        /** The answers of query-name and query-uuid; no name and the nil UUID if not said. */
        public Builder guest(String name, String uuid) {
            identity = identity.withName(name, uuid);
            return this;
        }

        /** Listens on this UNIX socket; if not said, on one in a fresh directory that goes with the fake. */
        public Builder socket(Path path) {
            listenPath = path;
            return this;
        }

        /** Listens on a free TCP port of the loopback address instead. */
        public Builder listenTcp() {
            tcp = true;
            return this;
        }

        /** Connects to this UNIX socket, on which the client listens, as QEMU does with {@code server=off}. */
        public Builder connectTo(Path path) {
            connectPath = path;
            return this;
        }

        /** What the greeting offers; {@code oob} if not said. */
        public Builder capabilities(String... names) {
            capabilities = List.of(names);
            return this;
        }

        /** Decides a command's answers; replaces what the fake would do on its own. */
        public Builder on(String command, CommandHandler handler) {
            handlers.put(command, handler);
            return this;
        }

        /** Has this fault from the start. */
        public Builder fault(Fault fault) {
            faults.put(fault, "");
            return this;
        }

        /** Has this fault from the start, for the commands of one name. */
        public Builder fault(Fault fault, String command) {
            faults.put(fault, command);
            return this;
        }

        /** Length of a reply under {@link Fault#OVERSIZED_REPLY}, in bytes; 17 MiB if not said. */
        public Builder oversizedReply(int bytes) {
            oversizedBytes = bytes;
            return this;
        }

        /**
         * Starts to serve.
         *
         * @throws UncheckedIOException if the socket cannot be made, or what it is to connect to is not there
         */
        public FakeQemu start() {
            try {
                return new FakeQemu(this);
            } catch (IOException e) {
                throw new UncheckedIOException("the fake cannot start: " + e.getMessage(), e);
            }
        }

        private SocketPlace place() throws IOException {
            if (tcp) {
                return SocketPlace.at(Endpoint.listenTcp());
            }
            if (connectPath != null) {
                return SocketPlace.at(Endpoint.connect(connectPath));
            }
            return listenPath != null ? SocketPlace.at(Endpoint.listen(listenPath)) : SocketPlace.fresh("qmp.sock");
        }
    }
}
