package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Everybody who is connected to a guest stays connected while its QEMU is replaced, and misses nothing. */
@RealQemu
class RealHandoverTest {
    /** How often it is moved; far more where the figures are taken. */
    private static final int ROUNDS = Integer.getInteger("handover.rounds", 3);

    private static @Nullable Path linux;

    private Lab lab;
    private CompleteGuest guest;

    @BeforeAll
    static void build(@TempDir Path temporary) throws Exception {
        linux = CompleteGuest.build(Path.of(
                System.getProperty("handover.guest", temporary.resolve("guest").toString())));
    }

    @BeforeEach
    void find(RealQemuBinary found) throws Exception {
        lab = Lab.with(first(found));
        guest = new CompleteGuest(lab);
    }

    /** The binary that it is started in. */
    Path first(RealQemuBinary found) {
        return found.path();
    }

    /** Where it goes, in turn; there and back if a binary is named. */
    List<Path> route() {
        String other = System.getProperty("handover.to");
        return other == null ? List.of(lab.emulator()) : List.of(Path.of(other), lab.emulator());
    }

    final Lab lab() {
        return lab;
    }

    @AfterEach
    void close() throws Exception {
        guest.close();
        lab.close();
    }

    private LocalMigrationReport move(Domain domain, Path target) throws Exception {
        guest.talk();
        LocalMigrationOptions options = LocalMigrationOptions.standard().withEmulator(target);
        LocalMigrationReport report = Lab.get(
                lab.supervisor().localMigration().migrate(domain, options).stage());
        assertEquals(target.toString(), report.to().qemu().emulator());
        guest.talk();
        return report;
    }

    private static Map<String, Fate> fates(List<HandoverItem> items) {
        return items.stream().collect(Collectors.toMap(HandoverItem::device, HandoverItem::fate));
    }

    private static String greeting(Socket client) throws Exception {
        return new String(client.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }

    @Test
    void nobodyNoticesButVncClientsWhoConnectAgain() throws Exception {
        Domain domain = guest.start(linux);
        List<Path> route = route();
        for (int i = 0; i < ROUNDS; i++) {
            try (Socket vnc = new Socket(guest.vnc().getAddress(), guest.vnc().getPort())) {
                assertEquals("RFB 003.008\n", greeting(vnc));
                LocalMigrationReport report = move(domain, route.get(i % route.size()));
                Map<String, Fate> fates = fates(report.devices());
                for (String kept : List.of("serial0", "serial1", "serial2", "console1", "channel0")) {
                    assertEquals(Fate.KEPT, fates.get(kept), report.devices().toString());
                }
                assertEquals(Fate.RECONNECTS, fates.get("vnc"), report.devices().toString());
                assertEquals(-1, vnc.getInputStream().read(), "it is told that it is over");
            }
        }
        guest.assertNothingLost();
        // and who comes now finds a listener everywhere
        try (Socket vnc = new Socket(guest.vnc().getAddress(), guest.vnc().getPort())) {
            assertEquals("RFB 003.008\n", greeting(vnc));
        }
        assertTrue(Lab.get(domain.queryStatus()).running());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "transferred"})
    void whoStaysWhereItWasStaysConnectedToo(String place) throws Exception {
        lab.open(lab.options().withFaultPoint(name -> {
            if (name.equals("local-migration/" + place)) {
                throw new IllegalStateException("as the test wants it");
            }
        }));
        Domain domain = guest.start(linux);
        long pid = Lab.pid(domain);
        guest.talk();
        Lab.failure(
                IllegalStateException.class,
                lab.supervisor()
                        .localMigration()
                        .migrate(domain, LocalMigrationOptions.standard())
                        .stage());
        assertEquals(pid, Lab.pid(domain));
        guest.talk();
        guest.assertNothingLost();
        try (Socket vnc = new Socket(guest.vnc().getAddress(), guest.vnc().getPort())) {
            assertEquals("RFB 003.008\n", greeting(vnc));
        }
    }
}
