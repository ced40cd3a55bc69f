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
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/** Processes that take no descriptors: whoever was connected connects again. */
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
                <graphics type='vnc'>""".formatted(tcpPort);
        Domain domain = lab.supervisor().define(lab.xml("faked").replace("<graphics type='vnc'>", devices));
        Lab.get(domain.start());
        connect("serial0", UnixDomainSocketAddress.of(lab.root().resolve("faked.serial")));
        connect("serial1", at(tcpPort));
        clients.get(0).awaitLine("heartbeat");
        return domain;
    }

    private void connect(String name, SocketAddress address) throws IOException {
        clients.add(new LineClient(name, address));
    }

    /** Who connects now finds somebody at the same places. */
    private void assertListens() throws Exception {
        try (LineClient tcp = new LineClient("serial1", at(tcpPort));
                LineClient again = new LineClient(
                        "serial0", UnixDomainSocketAddress.of(lab.root().resolve("faked.serial")))) {
            again.awaitLine("heartbeat");
            assertTrue(!tcp.hasEnded(), "nobody serves the port");
        }
    }

    private LocalMigrationReport move(Domain domain) throws Exception {
        return Lab.get(lab.supervisor()
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
    }

    @Test
    void whereConnectionsCannotGoAlongThereIsAListenerAtOnce() throws Exception {
        Domain domain = start();
        for (int i = 0; i < 2; i++) {
            Map<String, Fate> fates =
                    move(domain).devices().stream().collect(Collectors.toMap(HandoverItem::device, HandoverItem::fate));
            assertEquals(i == 0 ? Fate.RECONNECTS : Fate.UNTOUCHED, fates.get("serial1"), fates.toString());
            assertEquals(Fate.UNTOUCHED, fates.get("vnc"), fates.toString());
            Deadline.await("connections have ended", () -> clients.stream().allMatch(LineClient::hasEnded));
            assertListens();
        }
    }
}
