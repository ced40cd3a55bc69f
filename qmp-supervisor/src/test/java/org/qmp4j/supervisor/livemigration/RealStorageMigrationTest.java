package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Guests whose images are copied while they run, on a real QEMU. */
@RealQemu
class RealStorageMigrationTest {
    private final RealQemuBinary qemu;
    private TwoRoots roots;
    private Domain domain;

    RealStorageMigrationTest(RealQemuBinary found) {
        this.qemu = found;
    }

    RealQemuBinary qemu() {
        return qemu;
    }

    @BeforeEach
    void start() throws Exception {
        Lab lab = Lab.with(qemu().path());
        roots = new TwoRoots(lab);
        byte[] data = new byte[4 << 20];
        Arrays.fill(data, 1 << 20, 2 << 20, (byte) 7);
        Files.write(lab.root().resolve("raw"), data);
        run("qemu-img", "convert", "-O", "qcow2", file("raw"), file("data.img"));
        domain = lab.supervisor().define(lab.xml("moving").replace("<interface", """
                        <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
                          <source file='%s'/><target dev='vdb' bus='virtio'/></disk>
                        <interface""".formatted(file("data.img"))));
        Lab.get(domain.start());
    }

    @AfterEach
    void cleanUp() {
        roots.close();
    }

    private String file(String name) {
        return roots.lab().root().resolve(name).toString();
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).inheritIO().start();
        assertEquals(0, process.waitFor(), Arrays.toString(words));
    }

    private ArrivalOptions elsewhere() throws Exception {
        String xml = Lab.get(roots.here().liveMigrations().begin(domain)).xml();
        return ArrivalOptions.STANDARD
                .withXml(TwoRoots.moved(xml).replace("/disk.img", "/disk.copy").replace("/data.img", "/data.copy"))
                .copyingStorage();
    }

    private Domain migrate(ArrivalOptions arrival) throws Exception {
        CopyOnWriteArrayList<Phase> phases = new CopyOnWriteArrayList<>();
        LiveMigration<LiveMigrationReport> under = roots.here()
                .liveMigrations()
                .migrate(domain, roots.there().liveMigrations().destination(), arrival, LiveMigrationOptions.STANDARD);
        under.onProgress(progress -> phases.add(progress.phase()));
        Lab.get(under.stage());
        assertTrue(phases.contains(Phase.COPY), phases.toString());
        return roots.there().domain("moving");
    }

    private void assertCopied(Domain copy) throws Exception {
        assertEquals(DomainState.STOPPED, domain.state());
        String argv = String.join(" ", copy.liveRecord().orElseThrow().argv());
        assertFalse(argv.contains("data.img"), argv);
        assertEquals(DomainState.RUNNING, copy.state());
        Lab.get(copy.stop(StopLadder.abrupt()));
        run("qemu-img", "compare", "-f", "qcow2", "-F", "qcow2", file("data.img"), file("data.copy"));
        run("qemu-img", "compare", "-f", "raw", "-F", "raw", file("disk.img"), file("disk.copy"));
    }

    @Test
    void imagesThatAreNotSharedAreCopied() throws Exception {
        Domain copy = migrate(elsewhere());
        assertEquals(List.of(), copy.underWay());
        assertCopied(copy);
    }

    @Test
    void imagesThatAreNotSharedAreCopiedOverTcp() throws Exception {
        assertCopied(migrate(elsewhere().at(new Listening.Tcp("127.0.0.1", Ports.ANY, "127.0.0.1"))));
    }

    /** A firewall lets some ports pass; others of this host have some of these. */
    @Test
    void onlyThePortsThatMayBeAreTaken() throws Exception {
        try (ServerSocket others = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int first = Math.min(others.getLocalPort(), 65000);
            LiveMigrations there = roots.there().liveMigrations();
            Begun begun = Lab.get(roots.here().liveMigrations().begin(domain));
            ArrivalOptions none =
                    elsewhere().at(new Listening.Tcp("127.0.0.1", Ports.of(others.getLocalPort()), "127.0.0.1"));
            OperationException full =
                    Lab.failure(OperationException.class, there.prepare(begun.xml(), begun.cookie(), none));
            assertTrue(full.step().contains("port " + others.getLocalPort()), full.step());
            assertFalse(Files.exists(Path.of(file("data.copy"))), "what was made for it stays");

            Ports few = new Ports(first, first + 40);
            Prepared prepared = Lab.get(there.prepare(
                    begun.xml(), begun.cookie(), elsewhere().at(new Listening.Tcp("127.0.0.1", few, "127.0.0.1"))));
            for (String uri : List.of(prepared.uri(), prepared.disks())) {
                int port = Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
                assertTrue(port >= first && port <= first + 40, uri);
                assertNotEquals(others.getLocalPort(), port);
            }
            assertNotEquals(prepared.uri(), prepared.disks());
            Lab.failure(OperationException.class, there.finish(begun.cookie(), true));
        }
        assertCopied(migrate(elsewhere()));
    }

    @Test
    void imagesThatWereMadeGoWhenTheGuestDoesNotCome() throws Exception {
        LiveMigrations there = roots.there().liveMigrations();
        Begun begun = Lab.get(roots.here().liveMigrations().begin(domain));
        Prepared prepared = Lab.get(there.prepare(begun.xml(), begun.cookie(), elsewhere()));
        assertTrue(Files.exists(Path.of(file("data.copy"))));
        LiveMigration<String> sending = roots.here()
                .liveMigrations()
                .perform(domain, prepared, LiveMigrationOptions.STANDARD.withBandwidth(65536));
        assertTrue(sending.abort());
        Lab.failure(OperationException.class, sending.stage());
        Lab.failure(OperationException.class, there.finish(begun.cookie(), true));
        assertFalse(Files.exists(Path.of(file("data.copy"))));
        roots.assertRunsOnlyIn(domain);
        Files.writeString(Path.of(file("data.copy")), "somebody's");
        OperationException taken =
                Lab.failure(OperationException.class, there.prepare(begun.xml(), begun.cookie(), elsewhere()));
        assertTrue(taken.step().contains("is there already"), taken.step());
        assertEquals("somebody's", Files.readString(Path.of(file("data.copy"))));
        Files.delete(Path.of(file("data.copy")));
        assertCopied(migrate(elsewhere()));
    }
}
