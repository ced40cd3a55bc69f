package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpDescriptors.Entry;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.transport.NativeFd;

/** Open files of ours, in QEMU: always the right one. */
@EachQemu(epollOnly = true)
final class DescriptorTest extends RealQemuCase {
    private static final int FILES = 10;

    private Path file(String name, int size) throws IOException {
        return Files.write(socket(name), new byte[size]);
    }

    private CompletionStage<Entry> add(QmpClient client, Path file) {
        NativeFd fd = closing(NativeFd.open(file, true));
        return client.descriptors()
                .addFd(fd, OptionalLong.empty(), Optional.of(file.getFileName().toString()));
    }

    private static Path held(RealQemuProcess qemu, long fd) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + qemu.pid() + "/fd/" + fd));
    }

    @Test
    void manyQueuedAtOnceEachHoldTheirOwnFile() throws IOException {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        List<CompletionStage<Entry>> added = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            added.add(add(client, file("file" + i, 512 * (i + 1))));
            client.execute("query-status");
        }
        for (int i = 0; i < FILES; i++) {
            Entry entry = await(added.get(i));
            assertEquals("file" + i, held(qemu, entry.fd()).getFileName().toString());
        }
        assertEquals(FILES, client.descriptors().entries().size());
        assertEquals(FILES, run(client, "query-fdsets").size());
        assertEquals(0, counts.malformed.get());
        assertTrue(client.isConnected(), "no stray error without id ended the connection");
    }

    @Test
    void blockDeviceOfASetReadsTheFileThatWasMeant() throws IOException {
        start();
        QmpClient client = connect();
        List<CompletionStage<Entry>> added =
                List.of(add(client, file("small", 65536)), add(client, file("large", 1 << 20)));
        assertEquals(65536, sizeOf(client, "small", await(added.get(0))));
        assertEquals(1 << 20, sizeOf(client, "large", await(added.get(1))));
        run(client, "blockdev-del", "{\"node-name\":\"small\"}");
        await(client.descriptors().removeFd(await(added.get(0))));
        assertEquals(Set.of(await(added.get(1))), client.descriptors().entries());
    }

    private static long sizeOf(QmpClient client, String node, Entry entry) {
        run(
                client,
                "blockdev-add",
                "{\"driver\":\"file\",\"node-name\":\"" + node + "\",\"filename\":\"/dev/fdset/" + entry.fdset()
                        + "\"}");
        for (JsonNode one : run(client, "query-named-block-nodes", "{\"flat\":true}")) {
            if (one.path("node-name").asText().equals(node)) {
                return one.path("image").path("virtual-size").asLong();
            }
        }
        return -1;
    }

    @Test
    void namedDescriptorsOutliveTheConnection() throws IOException {
        RealQemuProcess qemu = startWithTwoMonitors();
        QmpOptions again =
                options().withReconnect(ReconnectPolicy.backoff(Duration.ofMillis(5), Duration.ofMillis(50), LONG));
        QmpClient client = connect("qmp", again);
        try (NativeFd fd = NativeFd.open(file("named", 1), false)) {
            await(client.descriptors().getfd("mine", fd));
        }
        Entry entry = await(add(client, file("set", 1)));
        assertTrue(holds(qemu, "named"));

        QmpClient other = connect("other", QmpOptions.standard());
        run(other, "yank", "{\"instances\":[{\"type\":\"chardev\",\"id\":\"compat_monitor0\"}]}");
        eventually("connected again", () -> counts.connected.get() == 2 && client.isConnected());
        assertTrue(holds(qemu, "named"));
        assertEquals(Set.of("mine"), client.descriptors().names());
        await(client.descriptors().closefd("mine"));
        assertFalse(holds(qemu, "named"));
        // QEMU really closes what was removed from a set only while the guest runs
        run(client, "cont");
        await(client.descriptors().removeFd(entry));
        assertFalse(holds(qemu, "set"));
        assertTrue(client.descriptors().names().isEmpty());
        assertTrue(client.descriptors().entries().isEmpty());
        failure(QmpCommandException.class, client.descriptors().closefd("mine"));
    }

    private static boolean holds(RealQemuProcess qemu, String name) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + qemu.pid() + "/fd"))) {
            return all.anyMatch(link -> {
                try {
                    return Files.readSymbolicLink(link).endsWith(name);
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }

    @Test
    void descriptorBehindAStuckMainLoopArrives() throws IOException {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        client.execute(wedge.command());
        wedge.awaitHold(qemu);
        CompletionStage<Entry> first = add(client, file("first", 1));
        CompletionStage<Entry> second = add(client, file("second", 1));
        await(client.execute(QmpCommand.outOfBand("query-yank")));
        wedge.pullOut();
        assertEquals("first", held(qemu, await(first).fd()).getFileName().toString());
        assertEquals("second", held(qemu, await(second).fd()).getFileName().toString());
    }

    @Test
    void refusals() throws IOException {
        start();
        QmpClient client = connect();
        QmpCommandException without = failure(
                QmpCommandException.class,
                client.execute("getfd", QmpJson.object().put("fdname", "mine")));
        assertTrue(without.description().contains("SCM_RIGHTS"), without.description());
        try (NativeFd fd = NativeFd.open(file("file", 1), false)) {
            assertThrows(
                    IllegalArgumentException.class, () -> client.descriptors().getfd("1st", fd));
        }
        failure(QmpCommandException.class, client.descriptors().removeFd(new Entry(77, 77)));
        assertTrue(client.isConnected());
    }
}
