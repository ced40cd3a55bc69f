package org.qmp4j.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program says on its standard error: in a file, so that it need not be read while the program works. */
record ErrorOutput(Path path) {
    private static final int LONGEST = 4096;

    static ErrorOutput make() throws IOException {
        return new ErrorOutput(Files.createTempFile("qmp4j-command", ".err"));
    }

    File file() {
        return path.toFile();
    }

    /** The beginning of it, on one line. */
    String text() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
