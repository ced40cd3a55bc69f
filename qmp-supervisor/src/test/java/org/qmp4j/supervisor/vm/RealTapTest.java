package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.stats.DomainStats;
import org.qmp4j.supervisor.stats.Figure;
import org.qmp4j.supervisor.stats.InterfaceStats;
import org.qmp4j.supervisor.stats.StatsGroup;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A TAP device that somebody has made, and a guest whose card is plugged into it. */
@RealQemu
class RealTapTest {
    private Lab lab;
    private String tap;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws Exception {
        tap = "q4j" + ProcessHandle.current().pid() % 1_000_000;
        assumeTrue(
                ip("tuntap", "add", "dev", tap, "mode", "tap") == 0,
                "no TAP device can be made here: it takes root, ip and /dev/net/tun");
        lab = Lab.with(qemu.path());
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
            ip("link", "delete", "dev", tap);
        }
    }

    private static int ip(String... words) throws InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "ip";
        System.arraycopy(words, 0, command, 1, words.length);
        try {
            Process ip = new ProcessBuilder(command).redirectErrorStream(true).start();
            ip.getInputStream().readAllBytes();
            return ip.waitFor();
        } catch (IOException e) {
            return 127;
        }
    }

    private Domain define(String target) {
        return lab.supervisor()
                .define(lab.xml("tapped")
                        .replace(
                                "<interface type='user'>",
                                "<interface type='ethernet'><target dev='" + target + "' managed='no'/>"));
    }

    /** The kernel says no carrier of a TAP device that nobody has opened. */
    private boolean hasCarrier() throws IOException {
        try {
            return Files.readString(Path.of("/sys/class/net", tap, "carrier"))
                    .trim()
                    .equals("1");
        } catch (IOException e) {
            return false; // so it says while the device is down
        }
    }

    @Test
    void theGuestIsPluggedIntoItForAsLongAsItsProcessLives() throws Exception {
        assertEquals(0, ip("link", "set", "dev", tap, "up"));
        Domain domain = define(tap);
        Lab.get(domain.start());
        Deadline.await("it is plugged in", this::hasCarrier);
        assertEquals(0, ip("address", "add", "192.0.2.1/24", "dev", tap));
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] word = "hello".getBytes(StandardCharsets.UTF_8);
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(word, word.length, InetAddress.getByName("192.0.2.255"), 9));
        }
        Deadline.await(
                "its traffic is counted", () -> traffic(domain).received().packets() > 0);
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(domain);
        assertTrue(Files.exists(Path.of("/sys/class/net", tap)), "it is not ours to remove");
        Deadline.await("nobody is plugged in", () -> !hasCarrier());
    }

    private InterfaceStats.Traffic traffic(Domain domain) throws Exception {
        DomainStats stats = Lab.get(
                        lab.supervisor().stats(List.of(domain), Set.of(StatsGroup.INTERFACE), Duration.ofSeconds(30)))
                .get(0);
        return fresh(fresh(stats.interfaces()).get(0).traffic());
    }

    private static <T> T fresh(Figure<T> figure) {
        return figure instanceof Figure.Fresh<T> fresh ? fresh.value() : fail(figure.toString());
    }

    @Test
    void aDeviceThatIsBusyFailsTheStartAndLeavesNothing() throws Exception {
        Domain first = define(tap);
        Lab.get(first.start());
        Domain second = lab.supervisor()
                .define(first.inactiveXml()
                        .replaceAll("<uuid>.*</uuid>", "")
                        .replace("<name>tapped</name>", "<name>second</name>")
                        .replace("tapped.serial", "second.serial"));
        QemuStartException failure = Lab.failure(QemuStartException.class, second.start());
        assertTrue(failure.logTail().contains(tap), failure.logTail());
        Lab.get(first.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(second);
    }

    @Test
    void aNameThatCannotBeOneIsRefused() throws Exception {
        UnsupportedConfigurationException refusal = Lab.failure(
                UnsupportedConfigurationException.class, define("../../etc").start());
        assertEquals("/domain/devices/interface[1]", refusal.element());
    }
}
