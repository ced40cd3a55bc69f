package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that can be found out again, kept to save the time. That it cannot be read or written fails nothing: it is then as
 * if it had never been kept.
 */
public final class CacheFile {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);

    private final Path file;

    CacheFile(Path file) {
        this.file = file;
    }

    /** Its text; empty when there is none, or none that can be read. */
    public Optional<String> read() {
        try {
            return PrivateFiles.read(file);
        } catch (IOException e) {
            LOG.info("{} is left aside: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Replaces its text from one moment to the next; readable for this user alone. */
    public void write(String text) {
        try {
            PrivateFiles.directory(Optional.ofNullable(file.getParent()).orElseThrow());
            PrivateFiles.write(file, text);
        } catch (IOException e) {
            LOG.info("{} is not kept: {}", file, e.toString());
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
