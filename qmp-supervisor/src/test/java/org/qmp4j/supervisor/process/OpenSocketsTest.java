package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sockets of a process, from tables that the kernel wrote and from this very process. */
class OpenSocketsTest {
    private static final long PID = 77;

    @TempDir
    private Path root;

    private void write(String table, String text) throws IOException {
        Path file = root.resolve("77/net").resolve(table);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void descriptor(int number, String leadsTo) throws IOException {
        Path directory = Files.createDirectories(root.resolve("77/fd"));
        Files.createSymbolicLink(directory.resolve(Integer.toString(number)), Path.of(leadsTo));
    }

    private OpenSockets look() throws IOException {
        return OpenSockets.of(new ProcFs(root), PID);
    }

    @Test
    void aConnectionIsFoundByThePathItWasAcceptedOn() throws Exception {
        write("unix", """
                Num       RefCount Protocol Flags    Type St Inode Path
                0000000000000001: 00000002 00000000 00010000 0001 01 100 /run/1/serial0.sock
                0000000000000002: 00000003 00000000 00000000 0001 03 101 /run/1/serial0.sock
                0000000000000003: 00000003 00000000 00000000 0001 03 102
                0000000000000004: 00000003 00000000 00000000 0001 03 103 /run/with a blank
                0000000000000005: 00000002 00000000 00000000 0002 01 104 /run/1/serial0.sock
                this is no line of it
                """);
        descriptor(4, "socket:[100]");
        descriptor(5, "socket:[101]");
        descriptor(6, "socket:[102]");
        descriptor(7, "socket:[103]");
        descriptor(8, "/dev/null");
        OpenSockets sockets = look();
        assertEquals(OptionalInt.of(5), sockets.acceptedUnix("/run/1/serial0.sock"));
        assertEquals(OptionalInt.of(7), sockets.acceptedUnix("/run/with a blank"));
        assertEquals(OptionalInt.empty(), sockets.acceptedUnix("/run/2/serial0.sock"));
        assertEquals(List.of(6), sockets.unnamedUnix());
        assertEquals(Set.of(100L, 101L, 102L, 103L), sockets.inodes());
        assertEquals(
                sockets.inodes(), OpenSockets.numbers(new ProcFs(root), PID).keySet());
        assertEquals(OptionalInt.empty(), sockets.without(Set.of(101L)).acceptedUnix("/run/1/serial0.sock"));
    }

    @Test
    void aConnectionOfAnotherProcessIsNone() throws Exception {
        write("unix", """
                Num       RefCount Protocol Flags    Type St Inode Path
                0000000000000002: 00000003 00000000 00000000 0001 03 101 /run/1/serial0.sock
                """);
        descriptor(5, "socket:[999]");
        assertEquals(OptionalInt.empty(), look().acceptedUnix("/run/1/serial0.sock"));
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"}) // the table is in the order of the host
    void tcpIsFoundByItsEnds() throws Exception {
        write("tcp", """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:69A1 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 200 1 x
                   1: 0100007F:69A1 0100007F:DB70 01 00000000:00000000 00:00000000 00000000     0        0 201 1 x
                   2: 0100007F:69A1 0100007F:DB71 06 00000000:00000000 00:00000000 00000000     0        0 0 3 x
                   3: 01 nonsense
                """);
        write("tcp6", """
                  sl  local_address                         remote_address                        st
                   0: 00000000000000000000000001000000:CD52 00000000000000000000000001000000:8885 08 0:0 0:0 0 0 0 202 1 x
                   1: 0000000000000000FFFF00000100007F:1770 0000000000000000FFFF00000200007F:1771 01 0:0 0:0 0 0 0 203 1 x
                """);
        descriptor(9, "socket:[200]");
        descriptor(10, "socket:[201]");
        descriptor(11, "socket:[202]");
        descriptor(12, "socket:[203]");
        write("unix", "Num\n");
        OpenSockets sockets = look();
        assertEquals(OptionalInt.of(10), sockets.connectedTcp("127.0.0.1:27041", "127.0.0.1:56176"));
        assertEquals(List.of(9), sockets.listeningTcp(27041));
        assertEquals(List.of(10), sockets.acceptedTcp(27041));
        assertEquals(List.of(), sockets.listeningTcp(7041));
        assertEquals(OptionalInt.empty(), sockets.connectedTcp("127.0.0.1:27041", "127.0.0.1:56177"));
        assertEquals(OptionalInt.of(11), sockets.connectedTcp("[::1]:52562", "[::1]:34949"));
        assertEquals(OptionalInt.empty(), sockets.connectedTcp("here", "there:1"));
        assertEquals(OptionalInt.of(12), sockets.connectedTcp("127.0.0.1:6000", "127.0.0.2:6001"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessHasWhatItOpens() throws Exception {
        ProcFs proc = ProcFs.ofHost();
        long own = ProcessHandle.current().pid();
        Path path = root.resolve("s");
        Set<Long> before = OpenSockets.numbers(proc, own).keySet();
        try (ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ServerSocketChannel tcp = ServerSocketChannel.open()) {
            unix.bind(UnixDomainSocketAddress.of(path));
            tcp.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = tcp.socket().getLocalPort();
            try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(path));
                    SocketChannel accepted = unix.accept()) {
                OpenSockets sockets = OpenSockets.of(proc, own);
                assertTrue(sockets.acceptedUnix(path.toString()).isPresent(), client + " " + accepted);
                assertFalse(sockets.unnamedUnix().isEmpty());
                assertEquals(1, sockets.listeningTcp(port).size());
                assertFalse(before.containsAll(sockets.inodes()));
            }
        }
    }
}
