package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Command;

/** The client's schema: asked once per connection, never kept beyond it. */
class SchemaOfClientTest {
    private static final QmpOptions AGAIN = QmpOptions.standard()
            .withReconnect(
                    ReconnectPolicy.backoff(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(20)));

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private static void qemuEnds(FakeQemu qemu) {
        qemu.close();
    }

    @Test
    void isAskedOncePerConnection() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            QemuSchema schema = value(client.schema());
            assertSame(schema, value(client.schema()));
            assertTrue(schema.has("query-status->singlestep"));
            assertEquals(
                    List.of("qmp_capabilities", "query-qmp-schema"),
                    qemu.received().stream().map(Command::name).toList());
        }
    }

    @Test
    void isAskedAgainOfTheQemuThatIsThereAfterAReconnection() {
        Path socket = directory.resolve("q");
        try (FakeQemu first = FakeQemu.builder().socket(socket).start()) {
            QmpClient client = loops.client(first, AGAIN);
            assertFalse(value(client.schema()).has("migrate.channels"));
            qemuEnds(first);
            until("the loss was noticed", () -> !client.isConnected());
            failure(QmpClosedException.class, client.schema());
            try (FakeQemu second =
                    FakeQemu.builder().socket(socket).version(QemuVersion.V10_0).start()) {
                until("it is connected again", client::isConnected);
                assertTrue(value(client.schema()).has("migrate.channels"));
                assertEquals(2, second.received().size());
            }
        }
    }
}
