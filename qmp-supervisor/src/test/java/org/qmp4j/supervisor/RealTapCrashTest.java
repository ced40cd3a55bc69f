package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * A guest with a TAP device, of which both processes have the one queue: whichever goes on has it, can give it to the next, and nobody
 * else keeps it busy.
 */
@RealQemu
class RealTapCrashTest extends LocalMigrationCrashContract {
    private final Set<String> taps = ConcurrentHashMap.newKeySet();
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) throws Exception {
        qemu = found;
        String probe = "q4p" + ProcessHandle.current().pid() % 1_000_000;
        assumeTrue(
                ip("tuntap", "add", "dev", probe, "mode", "tap") == 0,
                "no TAP device can be made here: it takes root, ip and /dev/net/tun");
        taps.add(probe);
    }

    @AfterEach
    void remove() {
        taps.forEach(tap -> ip("link", "delete", "dev", tap));
    }

    private static int ip(String... words) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 126;
        }
    }

    /** Several are killed at a time. */
    private static String tap(Lab lab) {
        return String.format("q4c%08x", lab.root().hashCode());
    }

    @Override
    Lab makeLab() throws IOException {
        Lab lab = Lab.with(qemu.path());
        taps.add(tap(lab));
        assertEquals(0, ip("tuntap", "add", "dev", tap(lab), "mode", "tap"));
        assertEquals(0, ip("link", "set", "dev", tap(lab), "up"));
        return lab;
    }

    @Override
    String xml(Lab lab) {
        String user = "<interface type='user'>";
        String xml = lab.xml("moving");
        assertTrue(xml.contains(user), xml);
        return xml.replace(user, "<interface type='ethernet'><target dev='" + tap(lab) + "' managed='no'/>");
    }

    @Override
    String places() {
        return "local-migration/(proven|prepared|moving|stopped|switchover|transferred|commit|resumed|retire|kept)";
    }
}
