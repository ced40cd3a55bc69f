package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRepliesTest {
    @TempDir
    private Path folder;

    private IllegalArgumentException refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.replies"), text);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RecordedReplies.read(file));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(file.toString()), refused.getMessage());
        return refused;
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none");
        NoSuchFileException missing = assertThrows(NoSuchFileException.class, () -> RecordedReplies.read(file));
        assertEquals(file.toString(), missing.getMessage());
        assertThrows(NoSuchFileException.class, () -> RecordedReplies.read(folder));
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() throws IOException {
        String message = String.valueOf(
                refused("{\"execute\": \"query-version\"}\n\n<domain>").getMessage());
        assertTrue(message.contains("line 3, column 1: this is no JSON"), message);
    }

    @Test
    void anAnswerThatIsMissingIsNamed() throws IOException {
        String message = String.valueOf(
                refused("{\"execute\": \"query-kvm\"}\n{\"return\": {}}").getMessage());
        assertTrue(message.endsWith("has no answer to query-version"), message);
    }
}
