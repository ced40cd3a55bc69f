package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set_password protocol=vnc password=hush",
                "{\"execute\":\"change-vnc-password\",\"arguments\":{\"password\":\"hush\"}}",
                "object-add qom-type=secret id=s data=hush",
                "object-add qom-type=secret_keyring id=s data=hush",
                "x a.b.password=hush",
                "x a=[{\"passwd\": \"hush\"}]",
                "qom-set path=/objects/s property=password value=hush",
                "human-monitor-command command-line=\"set_password vnc hush\"",
                "human-monitor-command command-line=\"change vnc password hush\"",
                "human-monitor-command command-line='object_add secret,id=s,data=hush'",
                // cannot be read, and is kept out all the same
                "set_password protocol=vnc password='hush"
            })
    void areSeen(String line) {
        assertTrue(Secrets.in(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query-status",
                "object-add qom-type=memory-backend-ram id=m size=1",
                "blockdev-add driver=qcow2 node-name=d encrypt.format=luks encrypt.key-secret=sec0",
                "human-monitor-command command-line=\"info block\"",
                "qom-set path=/x property=size value=1",
                "no such thing"
            })
    void areNotSuspectedEverywhere(String line) {
        assertFalse(Secrets.in(line));
    }

    @Test
    void neverReachTheHistoryFileWhichIsPrivate(@TempDir Path directory) throws Exception {
        Path file = ShellHistory.place(Map.of("XDG_STATE_HOME", directory.toString()), Path.of("/home/none"));
        ShellHistory.prepare(file);
        try (Terminal terminal = TerminalBuilder.builder()
                .dumb(true)
                .system(false)
                .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
                .build()) {
            ShellHistory history = new ShellHistory();
            history.attach(LineReaderBuilder.builder()
                    .terminal(terminal)
                    .history(history)
                    .variable(LineReader.HISTORY_FILE, file)
                    .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                    .build());
            history.add(Instant.EPOCH, "query-status");
            history.add(Instant.EPOCH, "set_password protocol=vnc password=hush");
            history.save();
        }
        assertEquals("query-status\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void anOldHistoryFileBecomesPrivate(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("history");
        Files.writeString(file, "query-status\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        ShellHistory.prepare(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theHistoryIsBelowTheHomeDirectoryByDefault() {
        Path home = Path.of("/home/me");
        Path expected = Path.of("/home/me/.local/state/qmp4j/qmp-shell.history");
        assertEquals(expected, ShellHistory.place(Map.of(), home));
        assertEquals(expected, ShellHistory.place(Map.of("XDG_STATE_HOME", "relative"), home));
    }
}
