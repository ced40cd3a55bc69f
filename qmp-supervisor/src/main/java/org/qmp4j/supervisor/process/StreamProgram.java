package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that packs or unpacks a stream: what goes in, and what comes out. Closing it ends it, whatever it is at. */
public final class StreamProgram implements AutoCloseable {
    private final String name;
    private final Process process;
    private final ErrorOutput errors;
    private final Duration patience;

    private StreamProgram(String name, Process process, ErrorOutput errors, Duration patience) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.patience = patience;
    }

    /**
     * Begins.
     *
     * @param end the file at whose end its output is to go; null for {@link #output()}
     * @param patience how long it may take to end once it has all its input
     * @throws IOException when it cannot be run: it is not installed, for example
     */
    public static StreamProgram start(List<String> argv, @Nullable Path end, Duration patience) throws IOException {
        ErrorOutput errors = ErrorOutput.make();
        try {
            ProcessBuilder builder = new ProcessBuilder(argv).redirectError(errors.file());
            if (end != null) {
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(end.toFile()));
            }
            return new StreamProgram(argv.get(0), builder.start(), errors, patience);
        } catch (IOException e) {
            errors.remove();
            throw new IOException(
                    "the program '" + argv.get(0) + "' cannot be run; is it installed? " + e.getMessage(), e);
        }
    }

    /** Where its input goes; closing it says that this was all. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** What comes out of it. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Waits for its end. @throws IOException when it does not end well, with what it said */
    public void finish() throws IOException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(name + " did not end within " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for " + name + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + " ended with status " + process.exitValue() + ": " + errors.text());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        errors.remove();
    }
}
