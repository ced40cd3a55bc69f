package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.error.QmpUnsupportedException;

/** Open files of a child process, which is not asked. */
@EnabledOnOs(OS.LINUX)
class ProcessDescriptorsTest {

    @TempDir
    private Path directory;

    private Process child;

    /** A shell that says when it has done that, and waits to be ended. */
    private long child(String does) throws IOException {
        child = new ProcessBuilder("/bin/sh", "-c", does + "; echo up; read -r end").start();
        child.inputReader().readLine();
        return child.pid();
    }

    @AfterEach
    void endChild() throws InterruptedException {
        if (child != null) {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSocketTakesMoreWhereItIsToldTo() throws Exception {
        Path path = directory.resolve("full");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                UnixSocketChannel client = connected(server, path)) {
            NativeFd fd = NativeFd.of(client.getFD());
            fd.makeNonBlocking();
            int limit = fd.sendBuffer().orElseThrow();
            assertEquals(0, fd.unread());
            fill(fd);
            assertTrue(fd.unread() >= limit / 2, fd.unread() + " of " + limit);
            fd.setSendBuffer(limit * 8);
            int more = fd.sendBuffer().orElseThrow();
            assertTrue(more >= limit, more + " after " + limit);
            assumeTrue(more == limit * 8, "more than the host allows for takes CAP_NET_ADMIN");
            assertEquals(1, fd.write(new byte[1], 0), "it takes more");
            fd.setSendBuffer(limit);
            assertEquals(limit, fd.sendBuffer().orElseThrow());
            assertEquals(0, fd.write(new byte[1], 0), "as before");
        }
    }

    private static UnixSocketChannel connected(ServerSocketChannel server, Path path) throws IOException {
        server.bind(UnixDomainSocketAddress.of(path));
        return UnixSocketChannel.open(new UnixSocketAddress(path.toFile()));
    }

    private static void fill(NativeFd fd) throws IOException {
        int count = 1;
        while (count > 0) {
            count = fd.write(new byte[1], 0);
        }
    }

    @Test
    void anOpenFileIsShared() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "first\nsecond\n");
        long pid = child("exec 7<>" + file + "; read -r line <&7");
        try (ProcessDescriptors descriptors = ProcessDescriptors.of(pid);
                NativeFd shared = descriptors.duplicate(7)) {
            ByteBuffer rest = ByteBuffer.allocate(64);
            int count = NativePosix.get().read(shared.number(), rest, 64);
            assertEquals("second\n", new String(rest.array(), 0, count, StandardCharsets.UTF_8), "its offset too");
        }
    }

    @Test
    void aConnectionOutlivesTheProcessThatHadIt() throws Exception {
        Path socket = directory.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                    NativeFd kept = keptAfterItsEnd(server, socket)) {
                byte[] sent = "still there".getBytes(StandardCharsets.UTF_8);
                assertEquals(sent.length, kept.write(sent, 0));
                ByteBuffer got = ByteBuffer.allocate(64);
                client.read(got);
                assertEquals("still there", new String(got.array(), 0, got.position(), StandardCharsets.UTF_8));
                assertEquals(Optional.empty(), kept.peerPath(), "the one who connected has no path");
            }
        }
    }

    @Test
    void aConnectionIsKnownByThePathAtItsOtherEnd() throws Exception {
        Path socket = directory.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            UnixSocketChannel client = UnixSocketChannel.open(new UnixSocketAddress(socket.toFile()));
            try (NativeFd same = NativeFd.of(NativePosix.get().dup(client.getFD()))) {
                assertEquals(Optional.of(socket.toString()), same.peerPath());
            } finally {
                client.close();
            }
        }
        Path file = Files.writeString(directory.resolve("file"), "");
        try (NativeFd plain = NativeFd.open(file, true)) {
            assertEquals(Optional.empty(), plain.peerPath());
        }
    }

    @Test
    void whatIsGoneTakesNoMore() throws Exception {
        Path socket = directory.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            try (NativeFd kept = keptAfterItsEnd(server, socket)) {
                kept.makeNonBlocking();
                byte[] much = new byte[1 << 20];
                int taken = 0;
                for (int now = kept.write(much, 0); now > 0; now = kept.write(much, taken)) {
                    taken += now;
                }
                assertTrue(taken > 0 && taken < much.length, "it took " + taken);
                client.close();
                assertThrows(IOException.class, () -> kept.write(much, 0));
            }
        }
    }

    private static NativeFd keptAfterItsEnd(ServerSocketChannel server, Path socket) throws IOException {
        try (SocketChannel accepted = server.accept();
                ProcessDescriptors own =
                        ProcessDescriptors.of(ProcessHandle.current().pid())) {
            assertTrue(accepted.isOpen());
            return own.duplicate(connection(socket));
        }
    }

    /** The number of the accepted connection in this very process. */
    private static int connection(Path socket) throws IOException {
        String inode = "";
        for (String line : Files.readAllLines(Path.of("/proc/net/unix"))) {
            String[] fields = line.trim().split(" +", -1);
            if (fields.length == 8 && fields[7].equals(socket.toString()) && fields[3].equals("00000000")) {
                inode = fields[6];
            }
        }
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path fd : all.toList()) {
                if (Files.isSymbolicLink(fd)
                        && Files.readSymbolicLink(fd).toString().equals("socket:[" + inode + "]")) {
                    return Integer.parseInt(fd.getFileName().toString());
                }
            }
        }
        throw new IOException("no connection by way of " + socket);
    }

    @Test
    void itSaysWhetherItCan() throws Exception {
        assertEquals(Optional.empty(), ProcessDescriptors.problem(child(":")));
    }

    @Test
    void aDescriptorThatIsNotThereIsRefused() throws Exception {
        long pid = child(":");
        try (ProcessDescriptors descriptors = ProcessDescriptors.of(pid)) {
            QmpUnsupportedException refused =
                    assertThrows(QmpUnsupportedException.class, () -> descriptors.duplicate(99));
            assertTrue(refused.getMessage().contains("descriptor 99 of process " + pid), refused.getMessage());
            assertTrue(refused.getMessage().contains("EBADF"), refused.getMessage());
        }
    }

    @Test
    void aProcessThatHasEndedIsRefused() throws Exception {
        long pid = child(":");
        child.destroyForcibly().waitFor();
        String problem = ProcessDescriptors.problem(pid).orElseThrow();
        assertTrue(problem.contains("ESRCH"), problem);
    }

    @Test
    void whatIsNoTapDeviceHasNoHeader() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        try (NativeFd plain = NativeFd.open(file, true)) {
            QmpUnsupportedException refused =
                    assertThrows(QmpUnsupportedException.class, () -> TunQueue.headerLength(plain));
            assertTrue(refused.getMessage().contains("ENOTTY"), refused.getMessage());
            assertThrows(QmpUnsupportedException.class, () -> TunQueue.setHeaderLength(plain, 12));
        }
    }

    @Test
    void theHeaderOfATapDeviceIsKept() throws Exception {
        Path tun = Path.of("/dev/net/tun");
        assumeTrue(Files.isWritable(tun), "no " + tun + " that this user may use");
        try (NativeFd queue = NativeFd.open(tun, true)) {
            // not attached to a device: the kernel refuses by another error than for what is no TAP at all
            QmpUnsupportedException refused =
                    assertThrows(QmpUnsupportedException.class, () -> TunQueue.headerLength(queue));
            assertTrue(refused.getMessage().contains("EBADFD"), refused.getMessage());
        }
    }
}
