package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;

class UnixNioTest extends TransportContract {

    @Override
    QmpLoops.Kind kind() {
        return QmpLoops.Kind.NIO;
    }

    @Override
    QmpClient connect(FakeQemu.Builder description) {
        return loops.client(start(description));
    }

    @Test
    void anOpenDescriptorNeedsEpoll() {
        QmpUnsupportedException cannot = failure(
                QmpUnsupportedException.class,
                QmpClient.connect(loops.get(), QmpEndpoint.descriptor(5), QmpOptions.standard()));
        assertTrue(cannot.getMessage().contains("epoll"), cannot.getMessage());
    }
}
