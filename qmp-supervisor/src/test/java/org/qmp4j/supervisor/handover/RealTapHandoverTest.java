package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A guest that sends numbered datagrams to the host over a TAP device, and answers pings, goes on with both in another process. */
@RealQemu
class RealTapHandoverTest {
    private static final int PORT = 9999;

    private final List<Long> numbers = new ArrayList<>();
    private Lab lab;
    private CompleteGuest guest;
    private FileChannel turn;
    private String tap;
    private DatagramSocket socket;

    @BeforeEach
    void make(RealQemuBinary found) throws Exception {
        // the addresses are those of the host, and other JVMs may run the same test
        turn = FileChannel.open(
                Path.of(System.getProperty("java.io.tmpdir"), "qmp4j-tap-test.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        turn.lock();
        tap = "q4j" + ProcessHandle.current().pid() % 1_000_000;
        assumeTrue(
                ip("tuntap", "add", "dev", tap, "mode", "tap") == 0,
                "no TAP device can be made here: it takes root, ip and /dev/net/tun");
        assertEquals(0, ip("address", "add", "10.9.8.1/24", "dev", tap));
        assertEquals(0, ip("link", "set", "dev", tap, "up"));
        lab = Lab.with(first(found));
        guest = new CompleteGuest(lab);
        socket = new DatagramSocket(new InetSocketAddress("10.9.8.1", PORT));
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    /** The binary that it is started in. */
    Path first(RealQemuBinary found) {
        return found.path();
    }

    /** Where it goes, in turn. */
    List<Path> route() {
        return List.of(lab.emulator(), lab.emulator());
    }

    final Lab lab() {
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        try {
            if (socket != null) {
                socket.close();
            }
            if (lab != null) {
                guest.close();
                lab.close();
            }
        } finally {
            ip("link", "delete", "dev", tap);
            turn.close();
        }
    }

    private static int ip(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        try {
            Process ip = new ProcessBuilder(command).redirectErrorStream(true).start();
            ip.getInputStream().readAllBytes();
            return ip.waitFor();
        } catch (IOException e) {
            return 127;
        }
    }

    private void read() {
        DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
        try {
            while (true) {
                socket.receive(packet);
                String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
                synchronized (numbers) {
                    numbers.add(Long.parseLong(text.split(" ", -1)[1]));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private List<Long> heard() {
        synchronized (numbers) {
            return List.copyOf(numbers);
        }
    }

    private void awaitMore() throws Exception {
        int before = heard().size();
        Deadline.await("the guest is heard over its network", () -> heard().size() > before + 20);
    }

    private static void awaitReachable() throws Exception {
        Deadline.await(
                "the guest answers", () -> InetAddress.getByName("10.9.8.2").isReachable(1000));
    }

    @Test
    void trafficGoesOnThroughTheSameDeviceAndNothingComesTwice(@TempDir Path temporary) throws Exception {
        Path linux = CompleteGuest.build(Path.of(
                System.getProperty("handover.guest", temporary.resolve("guest").toString())));
        Domain domain = guest.start(linux, 128, """
                <interface type='ethernet'><target dev='%s' managed='no'/><model type='virtio'/></interface>
                """.formatted(tap));
        awaitMore();
        awaitReachable();
        for (Path target : route()) {
            long sentBefore = heard().get(heard().size() - 1);
            LocalMigrationReport report = Lab.get(lab.supervisor()
                    .localMigration()
                    .migrate(domain, LocalMigrationOptions.standard().withEmulator(target))
                    .stage());
            HandoverItem card = report.devices().stream()
                    .filter(item -> item.device().equals("net0"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Fate.KEPT, card.fate(), card.reason());
            awaitMore();
            awaitReachable();
            List<Long> since =
                    heard().stream().filter(number -> number > sentBefore).toList();
            long missing = since.get(since.size() - 1) - sentBefore - since.size();
            System.out.printf("TAP: %d of %d datagrams were lost%n", missing, missing + since.size());
            // a device of which half of the queues are dead would lose half of it, and one with the wrong header all
            assertTrue(missing < since.size(), missing + " of " + since.size() + " were lost");
        }
        assertEquals(heard().size(), new HashSet<>(heard()).size(), "something came twice");
        guest.assertNothingLost();
        assertTrue(Files.exists(Path.of("/sys/class/net", tap)), "it is not ours to remove");
    }

    /** At each of these places a step fails, or the peer is killed: the device stays with the guest, header and all. */
    @Test
    void whateverGoesWrongTheGuestKeepsItsTraffic(@TempDir Path temporary) throws Exception {
        AtomicReference<String> place = new AtomicReference<>("");
        AtomicBoolean kill = new AtomicBoolean();
        AtomicLong first = new AtomicLong();
        lab.open(lab.options().withFaultPoint(name -> {
            if (name.equals("local-migration/" + place.get())) {
                place.set("");
                goWrong(kill.get(), first.get());
            }
        }));
        Path linux = CompleteGuest.build(Path.of(
                System.getProperty("handover.guest", temporary.resolve("guest").toString())));
        Domain domain = guest.start(linux, 128, """
                <interface type='ethernet'><target dev='%s' managed='no'/><model type='virtio'/></interface>
                """.formatted(tap));
        awaitMore();
        first.set(Lab.pid(domain));
        for (String one :
                List.of("locked", "proven", "prepared", "moving", "stopped", "switchover", "transferred", "commit")) {
            for (boolean killed : List.of(false, true)) {
                kill.set(killed);
                place.set(one);
                Lab.failure(
                        RuntimeException.class,
                        lab.supervisor()
                                .localMigration()
                                .migrate(domain, LocalMigrationOptions.standard())
                                .stage());
                String what = (killed ? "peer killed at " : "failure at ") + one;
                assertEquals("", place.get(), what + ": it did not come there");
                assertEquals(first.get(), Lab.pid(domain), what);
                assertEquals(1, lab.processes().size(), what);
                assertEquals(DomainState.RUNNING, domain.state(), what);
                awaitMore();
                awaitReachable();
            }
        }
        Lab.get(lab.supervisor()
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard().withEmulator(route().get(0)))
                .stage());
        assertNotEquals(first.get(), Lab.pid(domain));
        awaitMore();
        awaitReachable();
        assertEquals(heard().size(), new HashSet<>(heard()).size(), "something came twice");
        guest.assertNothingLost();
    }

    private void goWrong(boolean kill, long first) {
        if (!kill) {
            throw new IllegalStateException("a step fails");
        }
        lab.processes().stream()
                .map(line -> Long.parseLong(line.split(" ", -1)[0]))
                .filter(pid -> pid != first)
                .forEach(pid -> {
                    ProcessHandle peer = ProcessHandle.of(pid).orElseThrow();
                    peer.destroyForcibly();
                    peer.onExit().join();
                });
    }
}
