package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.Parameter;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.option.Redaction;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** A rig, event loops, a directory, and everything that must be gone after the test, also when it failed. */
abstract class RealQemuCase {
    static final Duration LONG = Duration.ofSeconds(4);

    @Parameter
    Rig rig;

    @RegisterExtension
    final TestExecutionExceptionHandler withLog = this::rethrowWithLogs;

    final Counts counts = new Counts();
    Path directory;
    QmpLoops loops;
    private final Deque<AutoCloseable> toClose = new ConcurrentLinkedDeque<>();
    private final Deque<RealQemuProcess> processes = new ArrayDeque<>();

    @BeforeEach
    void open() {
        directory = RealQemuProcess.freshDirectory();
        loops = QmpLoops.create(1, rig.kind());
    }

    @AfterEach
    void closeAll() throws Exception {
        try {
            while (!toClose.isEmpty()) {
                toClose.pop().close();
            }
        } finally {
            processes.forEach(RealQemuProcess::close);
            loops.close();
            RealQemuProcess.delete(directory);
        }
    }

    private void rethrowWithLogs(ExtensionContext context, Throwable problem) throws Throwable {
        for (RealQemuProcess process : processes) {
            problem.addSuppressed(new AssertionError(process.describe()));
        }
        throw problem;
    }

    /** Closes it after the test, the latest first, and before the processes. */
    <T extends AutoCloseable> T closing(T resource) {
        toClose.push(resource);
        return resource;
    }

    /** A bare machine with a monitor at the socket {@code qmp}. */
    RealQemuProcess start(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "-qmp";
        all[1] = RealQemuProcess.at(directory, "qmp");
        System.arraycopy(more, 0, all, 2, more.length);
        return startWith(all);
    }

    /** A bare machine with two monitors, at the sockets {@code qmp} and {@code other}. */
    RealQemuProcess startWithTwoMonitors() {
        return start("-qmp", RealQemuProcess.at(directory, "other"));
    }

    RealQemuProcess startWith(String... arguments) {
        RealQemuProcess process = RealQemuProcess.start(rig, directory, arguments);
        processes.add(process);
        return process;
    }

    Path socket(String name) {
        return directory.resolve(name);
    }

    QmpOptions options() {
        return new QmpOptions(
                LONG.dividedBy(2),
                LONG.dividedBy(2),
                LONG.dividedBy(2),
                QmpOptions.standard().deadlines(),
                Duration.ofSeconds(2),
                4096,
                16 << 20,
                ReconnectPolicy.never(),
                Redaction.STANDARD,
                counts);
    }

    QmpClient connect() {
        return connect("qmp", options());
    }

    QmpClient connect(String name, QmpOptions options) {
        CompletionStage<QmpClient> connecting = connecting(name, options);
        CompletableFuture<QmpClient> future = connecting.toCompletableFuture();
        eventually("connected", () -> {
            processes.forEach(one -> assertTrue(one.process().isAlive() || future.isDone(), one::describe));
            return future.isDone();
        });
        return await(connecting);
    }

    CompletionStage<QmpClient> connecting(String name, QmpOptions options) {
        return QmpClient.connect(loops, QmpEndpoint.unix(socket(name)), options).thenApply(this::closing);
    }

    static JsonNode run(QmpClient client, String name) {
        return await(client.execute(name));
    }

    /** @param arguments as JSON text */
    static JsonNode run(QmpClient client, String name, String arguments) {
        return await(client.execute(QmpCommand.of(name, arguments)));
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            try {
                for (String l : java.nio.file.Files.readAllLines(Path.of("/proc/net/unix"))) {
                    if (l.contains("q4j")) {
                        System.out.println("STACK " + l);
                    }
                }
            } catch (java.io.IOException x) {
                System.out.println(x);
            }
            System.out.println("STACK DEBUG " + stage);
            return fail("nothing came within " + LONG.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        }
    }

    static <X extends Throwable> X failure(Class<X> type, CompletionStage<?> stage) {
        return assertThrows(type, () -> await(stage));
    }

    /** Polls, as nobody tells. */
    static void eventually(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - giveUp > 0) {
                fail("never came true: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
