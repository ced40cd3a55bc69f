package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/** What is said to both processes, and that nobody loses his connection, with processes that are no QEMU. */
class FakeHandoverIT {
    private Lab lab;
    private int tcpPort;
    private final List<LineClient> clients = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        lab = Lab.withFake();
        tcpPort = freePort();
    }

    @AfterEach
    void close() throws Exception {
        for (LineClient client : clients) {
            client.close();
        }
        lab.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Domain start() throws Exception {
        String devices = """
                <serial type='tcp'>
                  <source mode='bind' host='127.0.0.1' service='%d'/><protocol type='raw'/><target port='1'/>
                </serial>
                """.formatted(tcpPort);
        Domain domain = lab.supervisor()
                .define(lab.xml("faked").replace("<graphics type='vnc'><listen type='socket'/></graphics>", devices));
        Lab.get(domain.start());
        connect("serial0", UnixDomainSocketAddress.of(lab.root().resolve("faked.serial")));
        connect("serial1", at(tcpPort));
        clients.get(0).awaitLine("heartbeat");
        return domain;
    }

    private void connect(String name, SocketAddress address) throws IOException {
        clients.add(new LineClient(name, address));
    }

    private void assertConnected() throws Exception {
        LineClient first = clients.get(0);
        int heard = first.lines().size();
        org.qmp4j.supervisor.process.Deadline.await(
                "it beats", () -> first.lines().size() > heard + 1);
        for (LineClient client : clients) {
            assertTrue(!client.hasEnded(), "a connection has ended");
        }
    }

    private LocalMigrationReport move(Domain domain) throws Exception {
        return Lab.get(lab.supervisor()
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
    }

    @Test
    void connectionsGoAlong() throws Exception {
        Domain domain = start();
        for (int i = 0; i < 2; i++) {
            Map<String, Fate> fates =
                    move(domain).devices().stream().collect(Collectors.toMap(HandoverItem::device, HandoverItem::fate));
            assertEquals(Fate.KEPT, fates.get("serial0"), fates.toString());
            assertEquals(Fate.KEPT, fates.get("serial1"), fates.toString());
            assertEquals(Fate.UNTOUCHED, fates.get("vnc"), fates.toString());
            assertConnected();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepared", "stopped", "transferred"})
    void connectionsStayWhereTheyWere(String place) throws Exception {
        lab.open(lab.options().withFaultPoint(name -> {
            if (name.equals("local-migration/" + place)) {
                throw new IllegalStateException("as the test wants it");
            }
        }));
        Domain domain = start();
        long pid = Lab.pid(domain);
        Lab.failure(
                IllegalStateException.class,
                lab.supervisor()
                        .localMigration()
                        .migrate(domain, LocalMigrationOptions.standard())
                        .stage());
        assertEquals(pid, Lab.pid(domain));
        assertConnected();
        // and the next attempt is none the worse for it
        lab.open(lab.options());
    }
}
