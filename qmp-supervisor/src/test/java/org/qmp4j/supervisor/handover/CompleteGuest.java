package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/**
 * A Linux guest with three UARTs (two UNIX sockets, one TCP port), a virtio console and port, a disk, VNC on a TCP port and a
 * generation id; it counts on each of them and repeats what it is told. Somebody is connected everywhere.
 */
public final class CompleteGuest {
    private static final int FIRST_PORT = 21_000;
    private static final int PORTS = 9_000;

    private final Lab lab;
    private final int tcpPort = freePort();
    private final int vncPort = freePort();
    private final List<LineClient> clients = new ArrayList<>();

    public CompleteGuest(Lab lab) throws IOException {
        this.lab = lab;
    }

    /** The corpus outside this repository has the means to build one; it takes a package of the distribution. */
    public static Path build(Path directory) throws Exception {
        Path shared = Path.of(Optional.ofNullable(System.getenv("QMP4J_SHARED")).orElse("../../shared"));
        Path script = shared.resolve("guest/build");
        assumeTrue(Files.isRegularFile(script), "there is no " + script + " to build a Linux guest with");
        Path log = Files.createTempFile("guest", ".log");
        try {
            Process build = new ProcessBuilder("sh", script.toString(), directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean built = build.waitFor(5, TimeUnit.MINUTES) && build.exitValue() == 0;
            assumeTrue(built, () -> "a Linux guest cannot be built here: " + read(log));
        } finally {
            Files.delete(log);
        }
        return directory;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Below those from which the kernel gives connections theirs. */
    static int freePort() throws IOException {
        for (int i = 0; i < PORTS; i++) {
            int port = FIRST_PORT + (int) ((System.nanoTime() / 1000 + i * 31L) % PORTS);
            try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tried.getLocalPort();
            } catch (IOException e) {
                // somebody has it
            }
        }
        throw new IOException("no free port");
    }

    Domain start(Path guest) throws Exception {
        return start(guest, 128, "");
    }

    /** @param more other devices */
    public Domain start(Path guest, int mebibytes, String more) throws Exception {
        Files.write(lab.root().resolve("data.img"), new byte[2 << 20]);
        Domain domain = lab.supervisor().define("""
                <domain type='qemu'>
                  <name>complete</name>
                  <genid/>
                  <memory unit='MiB'>%6$d</memory>
                  <os>
                    <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
                    <kernel>%1$s/vmlinuz</kernel>
                    <initrd>%1$s/initrd.gz</initrd>
                    <cmdline>console=ttyS0 quiet lm_port=20 lm_tick=20%8$s</cmdline>
                  </os>
                  <features><acpi/></features>
                  <devices>
                    <emulator>%2$s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw' cache='none'/>
                      <source file='%3$s/data.img'/>
                      <target dev='vda' bus='virtio'/>
                    </disk>
                    <serial type='unix'><source mode='bind' path='%3$s/ttyS0'/><target port='0'/></serial>
                    <serial type='unix'><source mode='bind' path='%3$s/ttyS1'/><target port='1'/></serial>
                    <serial type='tcp'>
                      <source mode='bind' host='127.0.0.1' service='%4$d'/><protocol type='raw'/><target port='2'/>
                    </serial>
                    <console type='unix'><source mode='bind' path='%3$s/hvc0'/><target type='virtio' port='1'/></console>
                    <channel type='unix'>
                      <source mode='bind' path='%3$s/port'/><target type='virtio' name='org.qmp4j.port'/>
                    </channel>
                    <graphics type='vnc' port='%5$d' autoport='no' listen='127.0.0.1'/>
                    <video><model type='vga'/></video>
                    <controller type='usb' model='none'/>
                    <memballoon model='none'/>%7$s
                  </devices>
                </domain>
                """.formatted(
                        guest,
                        lab.emulator(),
                        lab.root(),
                        tcpPort,
                        vncPort,
                        mebibytes,
                        more,
                        more.contains("<interface") ? " lm_net=5" : ""));
        Lab.get(domain.startPaused());
        for (String name : List.of("ttyS0", "ttyS1", "hvc0", "port")) {
            clients.add(
                    new LineClient(name, UnixDomainSocketAddress.of(lab.root().resolve(name))));
        }
        clients.add(new LineClient("ttyS2", tcp()));
        Lab.get(domain.resume());
        clients.get(0).awaitBoot("INIT-READY");
        talk();
        return domain;
    }

    InetSocketAddress tcp() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), tcpPort);
    }

    public InetSocketAddress vnc() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), vncPort);
    }

    /** All that echo are told something. */
    public void talk() throws IOException {
        for (LineClient client : clients.subList(2, clients.size())) {
            client.say();
        }
    }

    /** Everybody is connected still, and has all that was said. */
    public void assertNothingLost() throws Exception {
        assertEquals(false, clients.get(0).hasEnded(), "ttyS0");
        clients.get(1).assertNothingLost("T ", "nobody");
        clients.get(2).assertNothingLost("P hvc0 ", "E hvc0");
        LineClient port = clients.get(3);
        port.awaitLine("P vport");
        String name = port.firstWith("P vport").split(" ", -1)[1];
        port.assertNothingLost("P " + name + " ", "E " + name);
        clients.get(4).assertNothingLost("P ttyS2 ", "E ttyS2");
    }

    public void close() throws IOException {
        for (LineClient client : clients) {
            client.close();
        }
    }
}
