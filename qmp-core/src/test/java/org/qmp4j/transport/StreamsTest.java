package org.qmp4j.transport;

import java.net.InetSocketAddress;
import java.net.Socket;
import org.qmp4j.QmpClient;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;

class StreamsTest extends TransportContract {

    @Override
    QmpClient connect(FakeQemu.Builder description) throws Exception {
        InetSocketAddress at = start(description.listenTcp()).tcpAddress();
        Socket socket = closeLater(new Socket(at.getAddress(), at.getPort()));
        return loops.client(
                QmpEndpoint.streams(socket.getInputStream(), socket.getOutputStream()), QmpOptions.standard());
    }
}
