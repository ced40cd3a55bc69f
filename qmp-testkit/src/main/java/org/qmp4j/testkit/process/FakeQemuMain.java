package org.qmp4j.testkit.process;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.MachineIdentity;
import org.qmp4j.testkit.schema.QemuVersion;

/**
 * A program that is taken for {@code qemu-system-x86_64}: it accepts QEMU's options, refuses unknown ones with QEMU's
 * words and exit status 1, locks {@code -pidfile}, serves QMP on every control monitor, a VNC greeting, and a first serial
 * port that behaves like {@link org.qmp4j.testkit.guest.BootSector}. What it cannot model it refuses. SIGTERM, SIGINT and
 * SIGHUP end it with a SHUTDOWN event and status 0; SIGKILL leaves its sockets and pidfile behind.
 */
public final class FakeQemuMain {

    /** The system property that says which QEMU this is. */
    static final String VERSION_PROPERTY = "qmp4j.fake.version";

    /** The system property that says what goes wrong. */
    static final String FAULTS_PROPERTY = "qmp4j.fake.faults";

    /** The only argument of a process that loads its classes and ends. */
    static final String REHEARSAL = "--rehearsal";

    private static final String PROGRAM = "qemu-system-x86_64: ";

    private FakeQemuMain() {}

    /** Runs until {@code quit} or a signal. */
    public static void main(String[] arguments) {
        boolean timestamp = false;
        try {
            if (arguments.length == 1 && arguments[0].equals(REHEARSAL)) {
                Rehearsal.play();
                return;
            }
            CommandLine line = CommandLine.parse(List.of(arguments));
            timestamp = Suboptions.parse(line.last("msg"), "").isOn("timestamp");
            if (line.has("version")) {
                System.out.println("QEMU emulator version " + version() + " (" + MachineIdentity.PACKAGE + ")");
                return;
            }
            run(line, timestamp);
        } catch (StartFailure e) {
            System.err.println(message(timestamp, e.text()));
            Runtime.getRuntime().halt(1);
        } catch (IOException e) {
            System.err.println(message(timestamp, "the fake could not serve: " + e));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(CommandLine line, boolean timestamp) throws StartFailure, IOException {
        Runtime runtime = Runtime.getRuntime();
        List<ProcessFault> faults = ProcessFault.parse(System.getProperty(FAULTS_PROPERTY, ""));
        // halt, not exit: a process whose end came by a signal would else exit with 128 + its number
        FakeProcess process = new FakeProcess(line, version(), faults, () -> runtime.halt(0), text -> {
            text.lines().forEach(said -> System.err.println(message(timestamp, said)));
            runtime.halt(1);
        });
        runtime.addShutdownHook(new Thread(
                () -> {
                    System.err.println(message(timestamp, "terminating on signal 15"));
                    process.endBySignal();
                },
                "fake-signal"));
        process.start();
        keepAlive();
    }

    /** The other threads are daemons. */
    private static void keepAlive() {
        Object forever = new Object();
        synchronized (forever) {
            try {
                while (Thread.currentThread().isAlive()) {
                    forever.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static QemuVersion version() {
        return QemuVersion.parse(System.getProperty(VERSION_PROPERTY, QemuVersion.V7_2.branch()));
    }

    /** A formatter is slow to make: not before it is needed. */
    private static String now() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z' ")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    private static String message(boolean timestamp, String text) {
        return (timestamp ? now() : "") + PROGRAM + text;
    }
}
