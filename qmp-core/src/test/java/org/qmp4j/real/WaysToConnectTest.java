package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpListener;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** Every way in which QEMU offers a monitor: each greets with the out-of-band capability, and works. */
@EachQemu
final class WaysToConnectTest extends RealQemuCase {
    private void works(QmpClient client) {
        assertTrue(client.greeting().offersOutOfBand(), client.greeting().toString());
        assertEquals(
                rig.qemu().version(), client.greeting().version().toString().replaceAll(" .*", ""));
        assertEquals("prelaunch", run(client, "query-status").path("status").asText());
    }

    private QmpClient to(QmpEndpoint endpoint) {
        return closing(await(QmpClient.connect(loops, endpoint, options())));
    }

    @Test
    void unixSocketThatIsNotThereYet() {
        CompletionStage<QmpClient> early = connecting("qmp", options());
        start();
        works(await(early));
    }

    @Test
    void tcp() throws IOException {
        int port = freePort();
        startWith("-qmp", "tcp:127.0.0.1:" + port + ",server=on,wait=off");
        works(to(QmpEndpoint.tcp("127.0.0.1", port)));
    }

    @Test
    void qemuConnectsToOurUnixSocketAndComesBack() {
        QmpListener listener = closing(await(QmpListener.listen(loops, QmpEndpoint.unix(socket("ours")), options())));
        startWith(
                "-chardev", "socket,id=q,path=" + socket("ours") + "," + reconnect(), "-mon", "chardev=q,mode=control");
        QmpClient first = await(listener.accept());
        works(first);
        CompletionStage<QmpClient> next = listener.accept();
        first.close();
        works(closing(await(next)));
    }

    @Test
    void qemuConnectsToOurTcpPort() throws IOException {
        int port = freePort();
        QmpListener listener = closing(await(QmpListener.listen(loops, QmpEndpoint.tcp("127.0.0.1", port), options())));
        startWith(
                "-chardev",
                "socket,id=q,host=127.0.0.1,port=" + port + ",server=off",
                "-mon",
                "chardev=q,mode=control");
        works(closing(await(listener.accept())));
    }

    @Test
    void standardStreams() {
        RealQemuProcess qemu = startWith("-qmp", "stdio");
        Process process = qemu.process();
        QmpClient client = to(QmpEndpoint.streams(process.getInputStream(), process.getOutputStream()));
        works(client);
        run(client, "quit");
        assertEquals(0, qemu.exitCode());
        await(client.closed());
    }

    @Test
    void openDescriptorNeedsEpoll() {
        if (rig.kind() == QmpLoops.Kind.NIO) {
            QmpUnsupportedException refused = failure(
                    QmpUnsupportedException.class, QmpClient.connect(loops, QmpEndpoint.descriptor(0), options()));
            assertTrue(String.valueOf(refused.getMessage()).contains("epoll"), refused.getMessage());
        }
    }

    /** The word for it changed with QEMU 9.2. */
    private String reconnect() {
        return rig.qemu().isAtLeast("9.2") ? "reconnect-ms=100" : "reconnect=1";
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
