package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.commandline.QemuImgArgs;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.ShortCommand;
import org.qmp4j.supervisor.process.WorkingCommand;

/** {@code qemu-img} of a domain that is stopped: that beside its emulator, else that of the path. Blocks for as long as it takes. */
public final class ImageTool {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "qemu-img";
    /** Names of images may have that word in them. */
    private static final Pattern LOCKED = Pattern.compile("Failed to get (\\S+ )*lock");

    private static final int LOOKS = 50;
    private static final int PAUSE_MILLIS = 200;

    private final QemuImgArgs arguments;
    private final String domain;
    private final String operation;

    /**
     * @param domain for messages
     * @param operation for messages
     */
    public ImageTool(@Nullable String emulator, String domain, String operation) {
        this.arguments = new QemuImgArgs(program(emulator));
        this.domain = domain;
        this.operation = operation;
    }

    private static String program(@Nullable String emulator) {
        Path beside = emulator == null ? Path.of(PROGRAM) : Path.of(emulator).resolveSibling(PROGRAM);
        return Files.isExecutable(beside) ? beside.toString() : PROGRAM;
    }

    /**
     * Runs it.
     *
     * @return what it said
     * @throws OperationException with what it complained of
     */
    @SuppressWarnings("exports") // for features, which see every room below them
    public String run(Function<QemuImgArgs, List<String>> what) {
        List<String> argv = what.apply(arguments);
        ShortCommand.Result result;
        try {
            result = new ShortCommand(Duration.ofDays(1)).run(argv, "");
        } catch (IOException e) {
            throw new OperationException(
                    domain, operation, "run " + PROGRAM + ": " + e + "; install it beside the emulator", e);
        }
        if (result.status() != 0) {
            throw new OperationException(
                    domain, operation, "run " + argv + ": " + result.errors().strip(), null);
        }
        return result.output();
    }

    /**
     * Runs it for something that takes its time.
     *
     * @param work hears how far it is, and may call it off
     * @param started hears who does it, as soon as it is there
     */
    void work(Function<QemuImgArgs, List<String>> what, Work work, Consumer<ProcessIdentity> started) {
        List<String> argv = what.apply(arguments);
        ShortCommand.Result result;
        try {
            WorkingCommand command = WorkingCommand.start(argv);
            work.on(command);
            command.identity().ifPresent(started);
            result = command.finish(work::told);
        } catch (IOException e) {
            throw new OperationException(
                    domain, operation, "run " + PROGRAM + ": " + e + "; install it beside the emulator", e);
        }
        if (work.isCalledOff()) {
            throw new OperationException(domain, operation, "go on: it was called off", null);
        } else if (result.status() != 0) {
            throw new OperationException(domain, operation, "run " + argv + ": " + result.errors(), null);
        }
    }

    /**
     * Runs it to its end, whoever is in a hurry: it writes to an image that must not stay half changed.
     *
     * @param started hears who does it, as soon as it is there; nobody, when it has ended already
     * @throws OperationException with what it complained of
     */
    @SuppressWarnings("exports") // for features, which see every room below them
    public void change(Function<QemuImgArgs, List<String>> what, Consumer<Optional<ProcessIdentity>> started) {
        List<String> argv = what.apply(arguments);
        ShortCommand.Result result;
        try {
            WorkingCommand command = WorkingCommand.start(argv);
            try {
                started.accept(command.identity());
            } finally {
                result = command.finishUndisturbed();
            }
        } catch (IOException e) {
            throw new OperationException(
                    domain, operation, "run " + PROGRAM + ": " + e + "; install it beside the emulator", e);
        }
        if (result.status() != 0) {
            throw new OperationException(
                    domain, operation, "run " + argv + ": " + result.errors().strip(), null);
        }
    }

    /** Whether nobody has an image open to write to it, or soon has no more. */
    public boolean isFreeSoon(String format, String file) {
        for (int look = 0; look < LOOKS; look++) {
            if (!isLocked(format, file)) {
                return true;
            }
            new CompletableFuture<>()
                    .completeOnTimeout(file, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        }
        return false;
    }

    /** Whether somebody has an image open to write to it. */
    private boolean isLocked(String format, String file) {
        try {
            ShortCommand.Result result = new ShortCommand(Duration.ofMinutes(1)).run(arguments.look(format, file), "");
            return result.status() != 0 && LOCKED.matcher(result.errors()).find();
        } catch (IOException e) {
            throw new OperationException(domain, operation, "run " + PROGRAM + ": " + e, e);
        }
    }

    /** A part of what is seen that an image has itself, not one below it; empty when it has none. */
    Optional<String> ownPart(String format, String file) {
        try {
            for (JsonNode part : JSON.readTree(run(qemuImg -> qemuImg.map(format, file)))) {
                if (part.path("depth").asInt() == 0) {
                    return Optional.of("byte " + part.path("start").asText());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new OperationException(domain, operation, "understand what " + PROGRAM + " says: " + e, e);
        }
    }

    /** What an image names as below it; empty where it names nothing. */
    public String backingName(String format, String file) {
        try {
            return JSON.readTree(run(qemuImg -> qemuImg.header(format, file)))
                    .path("backing-filename")
                    .asText();
        } catch (IOException e) {
            throw new OperationException(domain, operation, "understand what " + PROGRAM + " says: " + e, e);
        }
    }
}
