package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.agent.GuestAgent;
import org.qmp4j.agent.GuestAgentOptions;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/**
 * The guest agent's client against a real {@code qemu-ga}, which here answers for this very machine: only commands that
 * change nothing, and those that could are blocked besides.
 */
@Tag("qemu")
@Timeout(60)
@ParameterizedClass
@EnumSource(QmpLoops.Kind.class)
final class GuestAgentTest {
    private static final String BLOCKED = "guest-shutdown,guest-suspend-disk,guest-suspend-ram,guest-suspend-hybrid,"
            + "guest-fsfreeze-freeze,guest-fsfreeze-freeze-list,guest-set-time,guest-set-vcpus,guest-set-user-password,"
            + "guest-exec,guest-file-open,guest-fstrim,guest-set-memory-blocks";

    @Parameter
    QmpLoops.Kind kind;

    private Path directory;
    private QmpLoops loops;
    private RealQemuProcess program;
    private GuestAgent agent;

    private static Path qemuGa() {
        for (String path : List.of("/usr/sbin/qemu-ga", "/usr/bin/qemu-ga")) {
            if (Files.isExecutable(Path.of(path))) {
                return Path.of(path);
            }
        }
        Assumptions.abort("needs qemu-ga (package qemu-guest-agent)");
        throw new AssertionError();
    }

    @BeforeEach
    void open() {
        Path program = qemuGa();
        directory = RealQemuProcess.freshDirectory();
        loops = QmpLoops.create(1, kind);
        this.program = RealQemuProcess.run(
                List.of(
                        program.toString(),
                        "-m",
                        "unix-listen",
                        "-p",
                        directory.resolve("qga").toString(),
                        "-t",
                        directory.toString(),
                        "-f",
                        directory.resolve("pid").toString(),
                        "-b",
                        BLOCKED),
                directory,
                false);
        agent = agent(GuestAgentOptions.standard());
    }

    private GuestAgent agent(GuestAgentOptions options) {
        return GuestAgent.of(loops, QmpEndpoint.unix(directory.resolve("qga")), options);
    }

    @AfterEach
    void close() {
        if (directory != null) {
            agent.close();
            program.close();
            loops.close();
            RealQemuProcess.delete(directory);
        }
    }

    @Test
    void getsInStepAndAnswers() {
        RealQemuCase.await(agent.ready());
        JsonNode info = RealQemuCase.await(agent.execute("guest-info"));
        assertTrue(info.path("version").isTextual(), info.toString());
        assertTrue(info.path("supported_commands").size() > 10);
        assertTrue(RealQemuCase.await(agent.execute("guest-ping")).isObject());
        assertTrue(RealQemuCase.await(agent.execute("guest-get-time")).longValue() > 1_000_000_000_000_000_000L);
    }

    @Test
    void manyCommandsAnswerInOrder() {
        List<CompletionStage<JsonNode>> replies = new ArrayList<>();
        for (long i = 1; i <= 100; i++) {
            replies.add(agent.execute("guest-sync", QmpJson.object().put("id", i)));
        }
        for (int i = 0; i < replies.size(); i++) {
            assertEquals(i + 1, RealQemuCase.await(replies.get(i)).longValue());
        }
    }

    @Test
    void errorsAreTheCommandsOwn() {
        QmpCommandException unknown =
                RealQemuCase.failure(QmpCommandException.class, agent.execute("qmp_capabilities"));
        assertEquals("CommandNotFound", unknown.errorClass());
        QmpCommandException tooLarge = RealQemuCase.failure(
                QmpCommandException.class, agent.execute(QmpCommand.of("guest-sync", "{\"id\":9223372036854775808}")));
        assertTrue(tooLarge.description().contains("id"), tooLarge.description());
        QmpCommandException blocked = RealQemuCase.failure(
                QmpCommandException.class,
                agent.execute("guest-file-open", QmpJson.object().put("path", "/")));
        assertTrue(blocked.description().contains("disabled"), blocked.description());
        RealQemuCase.failure(QmpCommandException.class, agent.execute(QmpCommand.outOfBand("guest-ping")));
        assertTrue(RealQemuCase.await(agent.execute("guest-ping")).isObject());
    }

    @Test
    void leftoversOfAFormerClientDoNotConfuse() throws IOException {
        try (RawClient former = new RawClient(directory.resolve("qga"))) {
            former.write("{\"execute\":\"guest-info\"}{\"execute\":\"guest-sync\",\"arguments\":{\"id\":1}}{\"exec");
            // a qemu-ga that listens ends when its client leaves before reading: not so on virtio-serial
            former.readLine();
            former.readLine();
        }
        assertTrue(RealQemuCase.await(agent.execute("guest-info")).has("version"));
    }

    @Test
    void secondClientIsSilentUntilTheFirstIsGone() {
        RealQemuCase.await(agent.ready());
        GuestAgentOptions hasty =
                GuestAgentOptions.standard().withReady(Duration.ofMillis(100), Duration.ofMillis(300));
        try (GuestAgent second = agent(hasty)) {
            QmpConnectException silent = RealQemuCase.failure(QmpConnectException.class, second.ready());
            // each attempt that is given up stays in the backlog, which then is full
            assertTrue(silent.reason().matches("no guest agent answered.*|.*backlog is full.*"), silent.reason());
        }
        agent.close();
        try (GuestAgent third = agent(GuestAgentOptions.standard())) {
            assertTrue(RealQemuCase.await(third.execute("guest-ping")).isObject());
        }
    }

    @Test
    void agentThatWasStoppedIsBroughtInStepAgain() {
        RealQemuCase.await(agent.ready());
        program.stop();
        CompletionStage<JsonNode> late = agent.execute(QmpCommand.of("guest-info"), Duration.ofMillis(200));
        CompletionStage<JsonNode> behind = agent.execute("guest-get-time");
        RealQemuCase.failure(QmpTimeoutException.class, late);
        program.signal("CONT");
        assertTrue(RealQemuCase.await(behind).isIntegralNumber());
        assertTrue(RealQemuCase.await(agent.execute("guest-info")).has("version"));
    }
}
