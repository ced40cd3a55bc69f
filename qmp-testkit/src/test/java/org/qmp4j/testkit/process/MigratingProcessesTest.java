package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.PlainClient;

/** A machine moves from one fake process to another. */
class MigratingProcessesTest {

    @TempDir
    private Path directory;

    private FakeProcesses processes;

    @BeforeEach
    void begin() {
        processes = new FakeProcesses(directory);
    }

    @AfterEach
    void end() throws InterruptedException {
        processes.killAll();
    }

    private void switchOn(PlainClient client, String... capabilities) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String name : capabilities) {
            list.append(list.isEmpty() ? "" : ",").append("{\"capability\":\"" + name + "\",\"state\":true}");
        }
        String command = "{\"execute\":\"migrate-set-capabilities\",\"arguments\":{\"capabilities\":[" + list + "]}}";
        assertTrue(FakeProcesses.ask(client, command).has("return"));
    }

    private void migrate(PlainClient client) throws IOException {
        String command = "{\"execute\":\"migrate\",\"arguments\":{\"uri\":\"unix:" + directory.resolve("m") + "\"}}";
        assertTrue(FakeProcesses.ask(client, command).has("return"));
    }

    private Process target(List<ProcessFault> faults, String machine) throws IOException {
        return processes.start("b", faults, "-machine", machine, "-S", "-incoming", "unix:" + directory.resolve("m"));
    }

    @Test
    void aMachineMoves() throws Exception {
        processes.start("a", List.of(), "-machine", "none");
        target(List.of(), "none");
        try (PlainClient source = processes.client("a");
                PlainClient target = processes.client("b")) {
            switchOn(source, "events", "return-path");
            switchOn(target, "events", "return-path");
            migrate(source);
            FakeProcesses.await(source, "MIGRATION", "completed");
            FakeProcesses.await(target, "MIGRATION", "completed");
            assertEquals("postmigrate", FakeProcesses.status(source));
            assertEquals("paused", FakeProcesses.status(target));
            FakeProcesses.ask(target, "{\"execute\":\"cont\"}");
            assertEquals("running", FakeProcesses.status(target));
        }
    }

    @Test
    void theSourceRunsOnIfTheTargetIsKilled() throws Exception {
        processes.start("a", List.of(), "-machine", "none");
        Process victim = target(List.of(), "none");
        try (PlainClient source = processes.client("a");
                PlainClient target = processes.client("b")) {
            switchOn(source, "events", "return-path", "pause-before-switchover");
            migrate(source);
            FakeProcesses.await(source, "MIGRATION", "pre-switchover");
            victim.destroyForcibly();
            FakeProcesses.exit(victim);
            assertNull(target.line());
            assertEquals("finish-migrate", FakeProcesses.status(source));
            source.send("{\"execute\":\"migrate-continue\",\"arguments\":{\"state\":\"pre-switchover\"}}");
            FakeProcesses.await(source, "MIGRATION", "failed");
            FakeProcesses.await(source, "RESUME", "");
            assertEquals("running", FakeProcesses.status(source));
        }
    }

    @Test
    void theSourceRunsOnIfTheTargetDiesWhileItLoads() throws Exception {
        processes.start("a", List.of(), "-machine", "none");
        target(List.of(ProcessFault.killedAt("MIGRATION")), "none");
        try (PlainClient source = processes.client("a");
                PlainClient target = processes.client("b")) {
            switchOn(target, "events");
            switchOn(source, "events", "return-path", "pause-before-switchover");
            migrate(source);
            FakeProcesses.await(source, "MIGRATION", "pre-switchover");
            assertNull(target.line());
            source.send("{\"execute\":\"migrate-continue\",\"arguments\":{\"state\":\"pre-switchover\"}}");
            FakeProcesses.await(source, "MIGRATION", "failed");
            FakeProcesses.await(source, "RESUME", "");
        }
    }

    @Test
    void anotherMachineIsRefused() throws Exception {
        processes.start("a", List.of(), "-machine", "none");
        Process other = target(List.of(), "pc");
        try (PlainClient source = processes.client("a");
                PlainClient target = processes.client("b")) {
            switchOn(source, "events", "return-path");
            migrate(source);
            FakeProcesses.await(source, "MIGRATION", "failed");
            FakeProcesses.await(source, "RESUME", "");
            assertEquals("running", FakeProcesses.status(source));
            assertNull(target.line());
        }
        assertEquals(1, FakeProcesses.exit(other));
        assertEquals("""
                qemu-system-x86_64: Machine type received is 'none' and local is 'pc-i440fx-10.0'
                qemu-system-x86_64: load of migration failed: Invalid argument
                """, processes.log("b"));
    }
}
