package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Relay;
import org.qmp4j.support.SelfSigned;
import org.qmp4j.testkit.FakeQemu;

class TlsTest extends TransportContract {

    private static SSLContext right;
    private static SSLContext wrong;

    @BeforeAll
    static void makeKeys(@TempDir Path keys) throws Exception {
        right = SelfSigned.context(Files.createDirectory(keys.resolve("right")), "ip:127.0.0.1");
        wrong = SelfSigned.context(Files.createDirectory(keys.resolve("wrong")), "dns:elsewhere.example");
    }

    @Override
    QmpClient connect(FakeQemu.Builder description) throws Exception {
        SSLContext context = right;
        int port = serve(start(description.listenTcp()), context);
        return loops.client(QmpEndpoint.tls("127.0.0.1", port, context), QmpOptions.standard());
    }

    private int serve(FakeQemu qemu, SSLContext context) throws Exception {
        ServerSocket server =
                closeLater(context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(
                () -> {
                    try {
                        Socket client = server.accept();
                        Relay.join(
                                client,
                                new Socket(
                                        qemu.tcpAddress().getAddress(),
                                        qemu.tcpAddress().getPort()));
                    } catch (IOException e) {
                        // the test is over
                    }
                },
                "test-tls");
        thread.setDaemon(true);
        thread.start();
        return server.getLocalPort();
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        SSLContext context = wrong;
        int port = serve(start(fake().listenTcp()), context);
        QmpConnectException refused = failure(
                QmpConnectException.class,
                QmpClient.connect(loops.get(), QmpEndpoint.tls("127.0.0.1", port, context), QmpOptions.standard()));
        assertTrue(refused.reason().contains("127.0.0.1"), refused.reason());
        assertTrue(refused.reason().contains("the connection broke"), refused.reason());
        assertTrue(refused.endpoint().endsWith("(TLS)"), refused.endpoint());
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        int port = serve(start(fake().listenTcp()), right);
        QmpConnectException refused = failure(
                QmpConnectException.class,
                QmpClient.connect(
                        loops.get(),
                        QmpEndpoint.tls("127.0.0.1", port, SSLContext.getDefault()),
                        QmpOptions.standard()));
        assertTrue(refused.reason().contains("certification path"), refused.reason());
    }
}
