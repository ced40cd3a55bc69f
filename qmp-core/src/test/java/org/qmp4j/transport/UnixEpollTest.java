package org.qmp4j.transport;

import org.qmp4j.QmpClient;
import org.qmp4j.testkit.FakeQemu;

class UnixEpollTest extends TransportContract {

    @Override
    boolean isNativeUnix() {
        return true;
    }

    @Override
    QmpClient connect(FakeQemu.Builder description) {
        return loops.client(start(description));
    }
}
