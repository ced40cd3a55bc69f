package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.PlainClient;

/** What a process called QEMU does; run against the fake and against the real one. */
abstract class QemuProcessContract {

    private static final List<String> SOCKETS = List.of("qmp.sock", "debug.sock", "serial.sock");

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    /** The program under test. */
    abstract Path program() throws IOException;

    /** Its version as {@code --version} prints it. */
    abstract String version();

    private boolean old() {
        return version().startsWith("7.");
    }

    @AfterEach
    void killAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(arguments);
        // a file of its own: a process that still runs must not write over what this one says
        Files.deleteIfExists(directory.resolve("log"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private Process startGuest() throws IOException {
        return start(GuestConversation.commandLine(directory));
    }

    private int exit(Process process) throws InterruptedException {
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private void assertNothingLeft() {
        for (String socket : SOCKETS) {
            assertFalse(Files.exists(directory.resolve(socket)), socket);
        }
        assertFalse(Files.exists(directory.resolve("pid")));
        assertTrue(Files.exists(directory.resolve("vnc.sock")), "QEMU 7.2 leaves the socket of VNC behind");
    }

    @Test
    void livesTheWholeLifeOfAGuest() throws Exception {
        Process process = startGuest();
        new GuestConversation(directory).play();
        assertEquals(0, exit(process), log());
        assertNothingLeft();
    }

    @Test
    void holdsItsPidfileForAsLongAsItLives() throws Exception {
        Process process = startGuest();
        Path pidFile = directory.resolve("pid");
        try (PlainClient client = GuestConversation.connect(directory.resolve("qmp.sock"))) {
            assertTrue(client.json().has("QMP"));
            assertEquals(process.pid() + "\n", Files.readString(pidFile));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pidFile)));
            assertLocked(pidFile, true);
            Process second = start(List.of("-nodefaults", "-display", "none", "-pidfile", pidFile.toString()));
            assertEquals(1, exit(second));
            assertTrue(
                    log().endsWith("cannot create PID file: Cannot lock pid file: Resource temporarily unavailable\n"),
                    log());
            process.destroyForcibly();
            exit(process);
        }
        assertLocked(pidFile, false);
        assertTrue(Files.exists(directory.resolve("qmp.sock")), "a killed process leaves its sockets");
    }

    private static void assertLocked(Path file, boolean locked) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (locked) {
                assertNull(lock);
            } else {
                assertNotNull(lock);
            }
        }
    }

    @Test
    void endsCleanlyOnSigterm() throws Exception {
        Process process = startGuest();
        try (PlainClient client = GuestConversation.connect(directory.resolve("qmp.sock"))) {
            client.line();
            client.send("{\"execute\":\"qmp_capabilities\"}");
            client.line();
            process.destroy();
            assertTrue(client.line()
                    .endsWith(
                            "\"event\": \"SHUTDOWN\", \"data\": {\"guest\": false, \"reason\": \"host-signal\"}}\r\n"));
            assertNull(client.line());
        }
        assertEquals(0, exit(process));
        assertNothingLeft();
        assertTrue(log().contains(": terminating on signal 15"), log());
    }

    @Test
    void startsOverWhatAKilledOneLeft() throws Exception {
        Process first = startGuest();
        try (PlainClient client = GuestConversation.connect(directory.resolve("qmp.sock"))) {
            client.line();
        }
        first.destroyForcibly();
        exit(first);
        Process second = startGuest();
        new GuestConversation(directory).play();
        assertEquals(0, exit(second), log());
    }

    @Test
    void complainsInTheseWords() throws Exception {
        String qemu = "qemu-system-x86_64: ";
        String noRunWith = "-run-with: invalid option";
        String[][] cases = {
            {"-foo", "", "-foo: invalid option"},
            {"-run-with", "x=y", old() ? noRunWith : "@Invalid parameter 'x'"},
            {
                "-run-with",
                "async-teardown=maybe",
                old() ? noRunWith : "@Parameter 'async-teardown' expects 'on' or 'off'"
            },
            {"-name", "", "-name: requires an argument"},
            {"nothere", "", "nothere: Could not open 'nothere': No such file or directory"},
            {"-uuid", "zz", "-uuid zz: failed to parse UUID string: wrong format"},
            {
                "-blockdev",
                "{\"driver\":\"file\",\"filename\":\"/nope\",\"node-name\":\"a\"}",
                "@Could not open '/nope': No such file or directory"
            },
            {
                "-blockdev",
                "{\"driver\":\"raw\",\"file\":\"zz\",\"node-name\":\"a\"}",
                "@Cannot find device='zz' nor node-name='zz'"
            },
            {"-blockdev", "{\"driver\":\"raw\"", "@JSON parse error, premature EOI"},
            {"-device", "{\"driver\":\"vmgenid\",\"guid\":\"zz\"}", "@Property 'vmgenid.guid' doesn't take value 'zz'"},
            {"-chardev", "foo,id=c", "@'foo' is not a valid char driver name"},
            {"-chardev", "socket,path=/tmp/x", "@chardev: no id specified"},
            {
                "-chardev",
                "socket,id=c,path=/nope/x,server=on,wait=off",
                "@Failed to bind socket to /nope/x: No such file or directory"
            },
            {"-mon", "chardev=zz,mode=control", "@chardev \"zz\" not found"},
            {"-vnc", "unix:/nope/x", "@Failed to bind socket to /nope/x: No such file or directory"},
            {"-pidfile", "/nope/x", "cannot create PID file: Could not create '/nope/x': No such file or directory"},
        };
        for (String[] one : cases) {
            List<String> arguments = new ArrayList<>(List.of("-nodefaults", "-display", "none", one[0]));
            if (!one[1].isEmpty()) {
                arguments.add(one[1]);
            }
            assertEquals(1, exit(start(arguments)), one[0]);
            String complaint = one[2].startsWith("@") ? one[0] + " " + one[1] + ": " + one[2].substring(1) : one[2];
            assertEquals(qemu + complaint + "\n", log());
        }
    }

    @Test
    void tellsItsVersion() throws Exception {
        for (String option : List.of("-version", "--version")) {
            assertEquals(0, exit(start(List.of(option))));
            assertTrue(log().startsWith("QEMU emulator version " + version() + " ("), log());
        }
    }
}
