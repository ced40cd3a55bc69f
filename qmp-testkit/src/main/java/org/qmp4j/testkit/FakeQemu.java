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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.board.Board;
import org.qmp4j.testkit.board.Passed;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;
import org.qmp4j.testkit.script.GuestAct;
import org.qmp4j.testkit.wire.Endpoint;
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

    private static final long LONGEST_FLUSH_MILLIS = 1000;

    private final AtomicBoolean ending = new AtomicBoolean();
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Board board;
    private final QmpMonitor monitor;
    private final SocketPlace place;
    private final boolean stopOnceNegotiated;

    private FakeQemu(Builder builder) throws IOException {
        board = builder.board();
        Machine machine = board.machine();
        builder.handlers.forEach(machine::put);
        builder.unchecked.forEach(machine::putUnchecked);
        builder.faults.forEach((fault, command) -> faults.add(fault, command));
        // a process that is stopped from the start could not even greet
        stopOnceNegotiated = faults.on(Fault.STOPPED_PROCESS);
        faults.lift(Fault.STOPPED_PROCESS);
        place = builder.place();
        Passed passed = new Passed();
        MonitorPlan plan = new MonitorPlan(
                "fake-qemu",
                machine.identity().versionJson(),
                List.copyOf(builder.capabilities),
                name -> board.descriptors().from(passed, machine.handler(name)),
                faults,
                builder.oversizedBytes,
                board::emit,
                () -> exit(""));
        monitor = new QmpMonitor(plan, board.lane(), journal, place.endpoint(), this::negotiated);
        passed.set(monitor);
        if (builder.descriptors) {
            receiveDescriptors();
        }
        board.addListener(monitor::emit);
        board.start(this::leave, text -> leave(""));
        monitor.start();
    }

    private void receiveDescriptors() throws IOException {
        try {
            monitor.receiveDescriptors();
            board.receiveDescriptors();
        } catch (IllegalStateException e) {
            board.close();
            monitor.close();
            place.remove();
            throw e;
        }
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

    /**
     * Declares the host's disk full: below this directory no file grows. Writes of the guest, backups, mirrors and
     * screendumps fail there as they do on a full disk; commits and streams do not look.
     */
    public void fillDisk(Path directory) {
        board.machine().space().fill(directory);
    }

    /** The reverse of {@link #fillDisk}. */
    public void freeDisk(Path directory) {
        board.machine().space().free(directory);
    }

    /**
     * Lets the guest do something; what follows is decided by the machine's actions (set-action).
     *
     * @throws IllegalStateException if it cannot: it does not run, or lacks the device; says which
     */
    public void guest(GuestAct act) {
        board.guest().act(act);
    }

    /**
     * Emits an event without data; nobody gets it who has not negotiated.
     *
     * @throws IllegalArgumentException if this QEMU has no such event
     */
    public void emit(String event) {
        board.machine().emit(Event.of(event));
    }

    /**
     * Emits an event with data, a JSON object.
     *
     * @throws IllegalArgumentException if this QEMU has no such event, or never with such data; says why
     */
    public void emit(String event, String dataJson) {
        board.machine().emit(Event.of(event, dataJson));
    }

    /** Emits what no QEMU of this version would emit. */
    public void emitUnchecked(Event event) {
        board.emit(event);
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

    /**
     * The open file that a client passed with this name (getfd), as a path to read it by. What was passed into a set is
     * under the number that query-fdsets tells, in the same directory.
     *
     * @throws IllegalStateException if nothing was passed by this name
     */
    public Path descriptor(String fdname) {
        int number = board.descriptors()
                .named(fdname)
                .orElseThrow(() -> new IllegalStateException("nothing was passed with the name '" + fdname + "'"));
        return Path.of("/proc/self/fd/" + number);
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
        journal.answer(command, board.machine().late(command.name(), answer));
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

    /** The end that did not come by this fake's own monitor, which still writes what it has to. */
    private void leave(String chardev) {
        monitor.afterOutput(() -> exit(chardev));
    }

    /** The end of the pretended process; the monitor of this chardev has written its last words. */
    private void exit(String chardev) {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        board.sockets().flush(chardev, LONGEST_FLUSH_MILLIS);
        board.leave();
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the fake's socket could not be closed", e);
        } finally {
            ended.countDown();
        }
    }

    /**
     * Ends the fake: its connections, its socket, its threads, and the directory that it made.
     *
     * @throws IllegalStateException if the script said what this QEMU could not have said; lists all of it
     */
    @Override
    public void close() {
        exit("");
        awaitExit();
        board.close();
        place.remove();
        List<String> mistakes = board.machine().mistakes();
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("the script of this fake is not true: " + String.join("; ", mistakes));
        }
    }

    /** Another thread may be at it: the socket must be gone before its directory. */
    private void awaitExit() {
        try {
            var unused = ended.await(2 * LONGEST_FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Describes a {@link FakeQemu}; not safe for use by several threads. */
    public static final class Builder {

        private static final int MEBIBYTE = 1 << 20;

        private final Map<String, CommandHandler> handlers = new LinkedHashMap<>();
        private final Map<Fault, String> faults = new LinkedHashMap<>();
        private List<String> capabilities = new ArrayList<>(List.of("oob"));
        private final Map<String, CommandHandler> unchecked = new LinkedHashMap<>();
        private final List<String> arguments = new ArrayList<>();
        private QemuVersion version = QemuVersion.V7_2;
        private int oversizedBytes = 17 * MEBIBYTE;
        private @Nullable Path listenPath;
        private @Nullable Path connectPath;
        private boolean tcp;
        private boolean descriptors;

        private Builder() {}

        /** Which QEMU it is; 7.2 if not said. */
        public Builder version(QemuVersion which) {
            version = which;
            return this;
        }

        /** The answers of query-name and query-uuid; no name and the nil UUID if not said. */
        public Builder guest(String name, String uuid) {
            return arguments("-name", "guest=" + name.replace(",", ",,"), "-uuid", uuid);
        }

        /** Options of QEMU's command line, which describe the machine; what they ask for is made and served. */
        public Builder arguments(String... more) {
            arguments.addAll(List.of(more));
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

        /**
         * Receives the descriptors that clients pass (getfd, add-fd), byte by byte as QEMU reads: the one that came last is
         * taken, one before it is lost. Needs Linux, and jnr-posix among the test's dependencies. If not said, to the fake
         * nobody ever passes one.
         */
        public Builder receiveDescriptors() {
            descriptors = true;
            return this;
        }

        /** What the greeting offers; {@code oob} if not said. */
        public Builder capabilities(String... names) {
            capabilities = List.of(names);
            return this;
        }

        /**
         * Decides a command's answers; replaces what the fake would do on its own. Arguments that QEMU refuses do not get
         * here; an answer that QEMU could not give becomes an error, and {@link FakeQemu#close} fails.
         */
        public Builder on(String command, CommandHandler handler) {
            handlers.put(command, handler);
            return this;
        }

        /** Decides the answers of a command that QEMU may lack, and that may be what no QEMU says. */
        public Builder unchecked(String command, CommandHandler handler) {
            unchecked.put(command, handler);
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
         * @throws IllegalStateException if it is to receive descriptors and cannot; says what to do
         * @throws IllegalArgumentException if QEMU would not start with these arguments, or has not a command of the script
         */
        public FakeQemu start() {
            try {
                return new FakeQemu(this);
            } catch (IOException e) {
                throw new UncheckedIOException("the fake cannot start: " + e.getMessage(), e);
            }
        }

        private Board board() {
            QmpSchema schema = QmpSchema.of(version);
            for (String command : handlers.keySet()) {
                if (!schema.hasCommand(command)) {
                    throw new IllegalArgumentException("QEMU " + version + " has no command '" + command
                            + "'; one of the test's own is made with unchecked(...)");
                }
            }
            try {
                return new Board(CommandLine.parse(arguments), version);
            } catch (StartFailure e) {
                throw new IllegalArgumentException("QEMU would not start: " + e.text(), e);
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
