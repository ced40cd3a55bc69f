package org.qmp4j.transport;

import static org.qmp4j.support.Failures.value;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpListener;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Relay;
import org.qmp4j.testkit.FakeQemu;

class ListeningTcpTest extends TransportContract {

    @Override
    QmpClient connect(FakeQemu.Builder description) throws Exception {
        FakeQemu qemu = start(description.listenTcp());
        int port = freePort();
        QmpListener listener = closeLater(
                value(QmpListener.listen(loops.get(), QmpEndpoint.tcp("127.0.0.1", port), QmpOptions.standard())));
        Relay.join(
                new Socket(qemu.tcpAddress().getAddress(), qemu.tcpAddress().getPort()),
                new Socket(InetAddress.getLoopbackAddress(), port));
        return accept(listener);
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
