package org.qmp4j.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command that ends by itself, within bounds of time and output. */
public final class ShortCommand {
    private static final int MAX_OUTPUT = 16 << 20;

    private final Duration deadline;

    /** Commands that may take that long. */
    public ShortCommand(Duration deadline) {
        this.deadline = deadline;
    }

    /** Runs it with that text as its input. Blocks; an {@link IOException} when it cannot run or end in time. */
    public Result run(List<String> argv, String input) throws IOException {
        Path directory = Files.createTempDirectory("qmp4j-command");
        try {
            return run(argv, input, directory);
        } finally {
            for (String name : List.of("in", "out", "err")) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        }
    }

    private Result run(List<String> argv, String input, Path directory) throws IOException {
        File in = Files.writeString(directory.resolve("in"), input).toFile();
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(argv)
                .redirectInput(in)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(argv.get(0) + " did not end within " + deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for " + argv.get(0) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), bounded(out), bounded(err));
    }

    private static String bounded(Path file) throws IOException {
        if (Files.size(file) > MAX_OUTPUT) {
            throw new IOException("more than " + MAX_OUTPUT + " bytes of output");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /**
     * What came of it.
     *
     * @param status exit status
     * @param output standard output
     * @param errors standard error
     */
    public record Result(int status, String output, String errors) {}
}
