package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.transport.NativeFd;
import org.qmp4j.transport.QmpLoops;

/** What only epoll can do: done there, and refused with a reason on NIO, where the connection goes on. */
@EachQemu
final class PeerTest extends RealQemuCase {
    @Test
    void peerIsTheProcessThatWasStarted() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        if (rig.kind() == QmpLoops.Kind.EPOLL) {
            assertEquals(qemu.pid(), client.peer().pid());
            return;
        }
        QmpUnsupportedException refused = assertThrows(QmpUnsupportedException.class, client::peer);
        assertTrue(refused.getMessage().contains("epoll"), refused.getMessage());
        assertTrue(run(client, "query-version").has("qemu"));
    }

    @Test
    void descriptorsAreRefusedBeforeAnythingIsSent() {
        start();
        QmpClient client = connect();
        if (rig.kind() == QmpLoops.Kind.NIO) {
            try (NativeFd fd = NativeFd.open(directory.resolve("log"), false)) {
                QmpUnsupportedException refused = assertThrows(
                        QmpUnsupportedException.class,
                        () -> client.descriptors().getfd("mine", fd));
                assertTrue(refused.getMessage().contains("epoll"), refused.getMessage());
                assertThrows(
                        QmpUnsupportedException.class,
                        () -> client.descriptors().addFd(fd, OptionalLong.empty(), Optional.empty()));
            }
            assertTrue(run(client, "query-version").has("qemu"));
        }
    }
}
