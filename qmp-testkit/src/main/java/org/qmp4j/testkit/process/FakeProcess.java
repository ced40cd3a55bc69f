package org.qmp4j.testkit.process;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.board.Board;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.chardev.Chardev;
import org.qmp4j.testkit.schema.QemuVersion;

/** The running fake: a machine, its pidfile, and its end. */
final class FakeProcess {

    private static final long LONGEST_FLUSH_MILLIS = 1000;

    private final Board board;
    private final @Nullable PidFile pidFile;
    private final List<StdioBridge> bridges = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Runnable halt;
    private final Consumer<String> death;

    /**
     * Makes all that the command line asks for, as QEMU does before it runs the guest.
     *
     * @param faults what goes wrong
     * @param halt ends the process, with success
     * @param death ends the process with an error; gets what it says
     * @throws StartFailure if QEMU would not start
     */
    FakeProcess(CommandLine line, QemuVersion version, List<ProcessFault> faults, Runnable halt, Consumer<String> death)
            throws StartFailure {
        this.halt = halt;
        this.death = death;
        pidFile = line.has("pidfile") ? PidFile.lock(Path.of(line.last("pidfile"))) : null;
        try {
            board = new Board(line, version);
            for (ProcessFault fault : faults) {
                Misfortune.arrange(fault, board);
            }
        } catch (StartFailure e) {
            removePidFile();
            throw e;
        }
    }

    /** Serves every socket. */
    void start() throws IOException {
        board.start(this::end, this::die);
        for (Chardev chardev : board.chardevs().all()) {
            if (chardev.stdio() && chardev.endpoint() != null) {
                bridges.add(StdioBridge.start(
                        (UnixDomainSocketAddress) chardev.endpoint().address()));
            }
        }
    }

    /** The end after a signal: the event, and then the clean end. */
    void endBySignal() {
        board.emit(Life.shutdown("host-signal"));
        end("");
    }

    /**
     * The clean end: what the clients are owed is written, the sockets and the pidfile are removed. The VNC socket stays,
     * as QEMU 7.2 leaves it. The caller may be the writer of one monitor, which has nothing left to write then.
     */
    private void end(String writtenMonitor) {
        end(writtenMonitor, halt);
    }

    /** An end with an error; a guest's own is as clean as any. */
    private void die(String text) {
        if (text.isEmpty()) {
            end("", () -> death.accept(text));
        } else {
            death.accept(text);
        }
    }

    private void end(String writtenMonitor, Runnable last) {
        if (ending.getAndSet(true)) {
            return;
        }
        // a client that does not read must not keep the process alive
        if (!board.sockets().flush(writtenMonitor, LONGEST_FLUSH_MILLIS)) {
            System.err.println("qemu-system-x86_64: a monitor's client did not read the last event");
        }
        board.sockets().unlisten();
        removePidFile();
        if (!bridges.isEmpty()) {
            board.close();
            bridges.forEach(StdioBridge::drain);
        }
        last.run();
        board.close();
    }

    private void removePidFile() {
        try {
            if (pidFile != null) {
                pidFile.remove();
            }
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: the pidfile could not be removed: " + e);
        }
    }
}
