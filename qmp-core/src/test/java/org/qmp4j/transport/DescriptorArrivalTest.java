package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import jnr.posix.CmsgHdr;
import jnr.posix.MsgHdr;
import jnr.posix.POSIX;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpDescriptors.Entry;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Fault;

/** What a fake QEMU finds that receives descriptors, from a client that minds their order and from one that does not. */
class DescriptorArrivalTest {

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private NativeFd open(String text) throws IOException {
        return NativeFd.open(Files.writeString(directory.resolve(text), text), false);
    }

    private static FakeQemu fake() {
        return FakeQemu.builder().receiveDescriptors().start();
    }

    private static String behind(long fd) throws IOException {
        return Files.readString(Path.of("/proc/self/fd/" + fd));
    }

    @Test
    void whatWasPassedByNameCanBeRead() throws IOException {
        try (FakeQemu qemu = fake();
                NativeFd fd = open("hello")) {
            QmpClient client = loops.client(qemu, QmpOptions.standard());
            value(client.descriptors().getfd("mine", fd));
            assertEquals("hello", Files.readString(qemu.descriptor("mine")));
            value(client.descriptors().closefd("mine"));
            failure(QmpCommandException.class, client.descriptors().closefd("mine"));
            QmpCommandException without = failure(
                    QmpCommandException.class,
                    client.execute("getfd", QmpJson.object().put("fdname", "mine")));
            assertEquals("No file descriptor supplied via SCM_RIGHTS", without.description());
        }
    }

    @Test
    void manyQueuedBehindAStuckMainLoopEachArrive() throws IOException {
        try (FakeQemu qemu = fake()) {
            QmpClient client = loops.client(qemu, QmpOptions.standard());
            qemu.inject(Fault.STALLED_MAIN_LOOP);
            List<CompletionStage<Entry>> added = new ArrayList<>();
            for (String text : List.of("one", "two", "three")) {
                try (NativeFd fd = open(text)) {
                    added.add(client.descriptors().addFd(fd, OptionalLong.empty(), Optional.of(text)));
                }
            }
            qemu.lift(Fault.STALLED_MAIN_LOOP);
            assertEquals("one", behind(value(added.get(0)).fd()));
            assertEquals("two", behind(value(added.get(1)).fd()));
            assertEquals("three", behind(value(added.get(2)).fd()));
        }
    }

    @Test
    void theLastOneWinsWhereAClientSendsTwoBeforeAReply() throws IOException {
        try (FakeQemu qemu = fake();
                UnixSocketChannel hasty = UnixSocketChannel.open(
                        new UnixSocketAddress(qemu.socket().toString()));
                NativeFd one = open("one");
                NativeFd two = open("two")) {
            BufferedReader lines = new BufferedReader(Channels.newReader(hasty, StandardCharsets.UTF_8));
            lines.readLine();
            hasty.write(StandardCharsets.UTF_8.encode(
                    "{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}"));
            lines.readLine();
            qemu.inject(Fault.STALLED_MAIN_LOOP);
            send(hasty, "{\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"one\"}}", one);
            send(hasty, "{\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"two\"}}", two);
            until("both are read", () -> qemu.received().size() == 3);
            qemu.lift(Fault.STALLED_MAIN_LOOP);
            assertEquals("{\"return\": {}}", lines.readLine());
            assertEquals("two", Files.readString(qemu.descriptor("one")));
            String second = lines.readLine();
            assertTrue(second.contains("No file descriptor supplied via SCM_RIGHTS"), second);
        }
    }

    /** A descriptor at once, whoever else has sent one. */
    private static void send(UnixSocketChannel channel, String command, NativeFd fd) {
        POSIX posix = NativePosix.get();
        byte[] payload = command.getBytes(StandardCharsets.UTF_8);
        ByteBuffer rights = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        rights.putInt(fd.number()).flip();
        MsgHdr message = posix.allocateMsgHdr();
        message.setIov(new ByteBuffer[] {
            ByteBuffer.allocateDirect(payload.length).put(payload).flip()
        });
        CmsgHdr control = message.allocateControl(Integer.BYTES);
        control.setLevel(NativePosix.SOL_SOCKET);
        control.setType(NativePosix.SCM_RIGHTS);
        control.setData(rights);
        assertEquals(payload.length, posix.sendmsg(channel.getFD(), message, NativePosix.MSG_NOSIGNAL));
    }
}
