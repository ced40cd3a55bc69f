package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * The less usual ways in which a guest is connected: QEMU connects to somebody, telnet, UDP, a port of virtio on TCP, the channel of a
 * guest agent, ports that only write, and a display with a password.
 */
@RealQemu
class RealOtherWaysTest {
    private static final int VNC_AUTHENTICATION = 2;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Lab lab;

    @BeforeEach
    void make(RealQemuBinary found) throws IOException {
        lab = Lab.with(found.path());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        lab.close();
    }

    private <T extends AutoCloseable> T kept(T one) {
        open.add(one);
        return one;
    }

    private LineClient client(String name) throws IOException {
        return kept(new LineClient(name, UnixDomainSocketAddress.of(lab.root().resolve(name))));
    }

    private ServerSocketChannel server(String name) throws IOException {
        ServerSocketChannel server = kept(ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.bind(UnixDomainSocketAddress.of(lab.root().resolve(name)));
        return server;
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static String hears(DatagramSocket udp) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        udp.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String portName(LineClient port) throws Exception {
        port.awaitLine("P vport");
        return port.firstWith("P vport").split(" ", -1)[1];
    }

    private Domain define(Path linux, List<Integer> ports) {
        return lab.supervisor().define("""
                <domain type='qemu'>
                  <name>ways</name>
                  <memory unit='MiB'>128</memory>
                  <os>
                    <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
                    <kernel>%1$s/vmlinuz</kernel>
                    <initrd>%1$s/initrd.gz</initrd>
                    <cmdline>console=ttyS0 quiet lm_port=20 lm_tick=20</cmdline>
                  </os>
                  <features><acpi/></features>
                  <devices>
                    <emulator>%2$s</emulator>
                    <serial type='unix'><source mode='bind' path='%3$s/ttyS0'/><target port='0'/></serial>
                    <serial type='unix'><source mode='connect' path='%3$s/called'/><target port='1'/></serial>
                    <serial type='tcp'>
                      <source mode='bind' host='127.0.0.1' service='%4$d'/><protocol type='telnet'/><target port='2'/>
                    </serial>
                    <serial type='udp'>
                      <source mode='bind' host='127.0.0.1' service='%5$d'/>
                      <source mode='connect' host='127.0.0.1' service='%6$d'/>
                      <target port='3'/>
                    </serial>
                    <serial type='unix'>
                      <source mode='bind' path='%3$s/debug'/><target type='isa-debug' port='4'><model name='isa-debugcon'/></target>
                    </serial>
                    <parallel type='unix'><source mode='bind' path='%3$s/parallel'/><target port='0'/></parallel>
                    <console type='tcp'>
                      <source mode='connect' host='127.0.0.1' service='%7$d'/><protocol type='raw'/><target type='virtio' port='1'/>
                    </console>
                    <channel type='unix'>
                      <source mode='bind' path='%3$s/agent'/><target type='virtio' name='org.qemu.guest_agent.0'/>
                    </channel>
                    <channel type='unix'>
                      <source mode='connect' path='%3$s/again'><reconnect enabled='yes' timeout='1'/></source>
                      <target type='virtio' name='org.qmp4j.again'/>
                    </channel>
                    <channel type='tcp'>
                      <source mode='bind' host='127.0.0.1' service='%8$d'/><protocol type='raw'/>
                      <target type='virtio' name='org.qmp4j.tcp'/>
                    </channel>
                    <graphics type='vnc' port='%9$d' autoport='no' listen='127.0.0.1' passwd='swordfis'/>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(
                        linux,
                        lab.emulator(),
                        lab.root(),
                        ports.get(0),
                        ports.get(1),
                        ports.get(2),
                        ports.get(3),
                        ports.get(4),
                        ports.get(5)));
    }

    private Map<String, Fate> move(Domain domain) throws Exception {
        return Lab.get(lab.supervisor()
                        .localMigration()
                        .migrate(domain, LocalMigrationOptions.standard())
                        .stage())
                .devices()
                .stream()
                .collect(Collectors.toMap(HandoverItem::device, HandoverItem::fate));
    }

    @Test
    void eachGoesOverInItsWay(@TempDir Path temporary) throws Exception {
        Path linux = CompleteGuest.build(Path.of(
                System.getProperty("handover.guest", temporary.resolve("guest").toString())));
        ServerSocketChannel called = server("called");
        ServerSocketChannel again = server("again");
        ServerSocketChannel tcp = kept(ServerSocketChannel.open());
        tcp.bind(at(0));
        DatagramSocket udp = kept(new DatagramSocket(at(0)));
        udp.setSoTimeout(60_000);
        List<Integer> ports = List.of(
                CompleteGuest.freePort(),
                CompleteGuest.freePort(),
                udp.getLocalPort(),
                ((InetSocketAddress) tcp.getLocalAddress()).getPort(),
                CompleteGuest.freePort(),
                CompleteGuest.freePort());
        Domain domain = define(linux, ports);
        Lab.get(domain.startPaused());
        LineClient ticks = kept(new LineClient("called", called.accept()));
        LineClient console = kept(new LineClient("hvc0", tcp.accept()));
        LineClient reconnecting = kept(new LineClient("again", again.accept()));
        LineClient telnet = kept(new LineClient("telnet", at(ports.get(0))));
        LineClient port = kept(new LineClient("tcp", at(ports.get(4))));
        LineClient agent = client("agent");
        List<LineClient> quiet = List.of(client("parallel"), client("debug"));
        LineClient first = client("ttyS0");
        Lab.get(domain.resume());
        first.awaitBoot("INIT-READY");
        for (int round = 0; round < 2; round++) {
            for (LineClient one : List.of(console, telnet, agent)) {
                one.say();
            }
            Map<String, Fate> fates = move(domain);
            for (String kept : List.of(
                    "serial0", "serial1", "serial2", "serial4", "parallel0", "console1", "channel0", "channel2")) {
                assertEquals(Fate.KEPT, fates.get(kept), kept + " of " + fates);
            }
            assertEquals(Fate.RECONNECTS, fates.get("channel1"), fates.toString());
            assertEquals(Fate.UNTOUCHED, fates.get("serial3"), fates.toString());
            assertEquals(Fate.UNTOUCHED, fates.get("vnc"), fates.toString());
            LineClient last = reconnecting;
            org.qmp4j.supervisor.process.Deadline.await("the old connection ends", last::hasEnded);
            reconnecting = kept(new LineClient("again", again.accept()));
            reconnecting.awaitLine("P vport");
            assertEquals(true, hears(udp).length() > 0);
        }
        ticks.assertNothingLost("T ", "nobody");
        console.assertNothingLost("P hvc0 ", "E hvc0");
        telnet.assertNothingLost("P ttyS2 ", "E ttyS2");
        String name = portName(agent);
        agent.assertNothingLost("P " + name + " ", "E " + name);
        port.say();
        port.awaitLine("E " + portName(port) + " say1");
        for (LineClient one : quiet) {
            assertFalse(one.hasEnded());
        }
        assertEquals(VNC_AUTHENTICATION, security(ports.get(5)));
    }

    /** The first way to prove oneself that the display offers. */
    private static int security(int port) throws IOException {
        try (Socket vnc = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] version = vnc.getInputStream().readNBytes(12);
            vnc.getOutputStream().write(version);
            vnc.getInputStream().read();
            return vnc.getInputStream().read();
        }
    }
}
