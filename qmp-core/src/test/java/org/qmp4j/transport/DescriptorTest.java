package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.qmp4j.support.Failures.failure;

import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;

class DescriptorTest extends TransportContract {

    @Override
    boolean isNativeUnix() {
        return true;
    }

    @Override
    QmpClient connect(FakeQemu.Builder description) throws Exception {
        FakeQemu qemu = start(description);
        // closing this one would shut the connection down for its duplicate too
        UnixSocketChannel socket = closeLater(
                UnixSocketChannel.open(new UnixSocketAddress(qemu.socket().toFile())));
        return loops.client(QmpEndpoint.descriptor(NativePosix.get().dup(socket.getFD())), QmpOptions.standard());
    }

    @Test
    void whatIsNoOpenDescriptorIsRefused() {
        QmpConnectException refused = failure(
                QmpConnectException.class,
                QmpClient.connect(loops.get(), QmpEndpoint.descriptor(1_000_000), QmpOptions.standard()));
        assertEquals("descriptor 1000000", refused.endpoint());
    }
}
