package org.qmp4j.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A QEMU of ours, in a directory of its own with a short path. Closing it ends this process and no other. */
final class RealQemuProcess implements AutoCloseable {
    private static final int TAIL = 2000;

    private final Process process;
    private final Path directory;

    private RealQemuProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Path.of("/tmp"), "q4j");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A machine without anything, with these arguments besides. */
    static RealQemuProcess start(Rig rig, Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(rig.qemu().path().toString()));
        if (!List.of(arguments).contains("-machine")) {
            command.addAll(List.of("-machine", "none"));
        }
        command.addAll(List.of("-nodefaults", "-display", "none", "-S"));
        command.addAll(List.of(arguments));
        return run(command, directory, List.of(arguments).contains("stdio"));
    }

    /** Any program, in the same care. */
    static RealQemuProcess run(List<String> command, Path directory, boolean pipes) {
        Path log = directory.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        if (!pipes) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        try {
            return new RealQemuProcess(builder.start(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of {@code -qmp} or {@code -chardev} for a monitor that listens at a socket of this name. */
    static String at(Path directory, String name) {
        return "unix:" + directory.resolve(name) + ",server=on,wait=off";
    }

    Process process() {
        return process;
    }

    long pid() {
        return process.pid();
    }

    Path directory() {
        return directory;
    }

    /** Sends a signal by name, such as {@code STOP}. */
    void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid() + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it, and waits until it has: the signal alone lets threads run on that have not seen it yet. */
    void stop() {
        signal("STOP");
        RealQemuCase.eventually("all threads of " + pid() + " are stopped", () -> {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid() + "/task"))) {
                return threads.allMatch(RealQemuProcess::isStopped);
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static boolean isStopped(Path thread) {
        try {
            return Files.readString(thread.resolve("stat")).matches("(?s).*\\) T .*");
        } catch (IOException e) {
            return false;
        }
    }

    /** Exit code, once it has ended of itself. */
    int exitCode() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("QEMU " + pid() + " has not ended; " + describe());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What there is to say about it when a test fails. */
    String describe() {
        String state = process.isAlive() ? "runs" : "ended with " + process.exitValue();
        return "process " + pid() + " " + state + "; the end of its log: " + logTail();
    }

    private String logTail() {
        try {
            String all = Files.readString(directory.resolve("log"));
            return all.length() <= TAIL ? all : "…" + all.substring(all.length() - TAIL);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
