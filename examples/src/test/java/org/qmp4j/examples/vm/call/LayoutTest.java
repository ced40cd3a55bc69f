package org.qmp4j.examples.vm.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aRootHasBothBelowIt() {
        assertEquals(new Layout(Path.of("/a/s"), Path.of("/a/r")), Layout.choose(Path.of("/a/"), Map.of()));
    }

    @Test
    void theEnvironmentSaysWhereSuchThingsAre() {
        Map<String, String> environment = Map.of("XDG_STATE_HOME", "/state", "XDG_RUNTIME_DIR", "/run/user/7");
        assertEquals(
                new Layout(Path.of("/state/qmp4j"), Path.of("/run/user/7/qmp4j")), Layout.choose(null, environment));
    }

    @Test
    void aRelativePathInTheEnvironmentCountsAsNone() {
        Layout layout = Layout.choose(null, Map.of("XDG_STATE_HOME", "state", "XDG_RUNTIME_DIR", "run"));
        assertTrue(layout.state().endsWith(".local/state/qmp4j"), layout::toString);
        assertTrue(layout.run().isAbsolute(), layout::toString);
    }

    @Test
    void theLongestRootThatWorksIsTakenAndTheNextOneRefused() {
        Path longest = Path.of("/" + "r".repeat(107 - 48 - 2 - 1));
        Layout.choose(longest, Map.of());
        CallException refused =
                assertThrows(CallException.class, () -> Layout.choose(Path.of(longest + "r"), Map.of()));
        assertEquals(Code.PATH_TOO_LONG, refused.code());
        assertTrue(refused.remedy().contains("57 bytes"), refused::remedy);
    }

    @Test
    void aRunDirectoryBelowTmpThatOthersCanWriteToIsRefused() throws Exception {
        Path run = Files.createTempDirectory(Path.of("/tmp"), "vm");
        try {
            Layout layout = new Layout(run, run);
            layout.check();
            Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxrwxrwx"));
            assertEquals(
                    Code.FILE, assertThrows(CallException.class, layout::check).code());
        } finally {
            Files.delete(run);
        }
    }
}
