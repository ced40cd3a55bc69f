package org.qmp4j.transport;

import java.net.InetSocketAddress;
import org.qmp4j.QmpClient;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;

class TcpEpollTest extends TransportContract {

    @Override
    QmpClient connect(FakeQemu.Builder description) {
        InetSocketAddress at = start(description.listenTcp()).tcpAddress();
        return loops.client(QmpEndpoint.tcp(at.getHostString(), at.getPort()), QmpOptions.standard());
    }
}
