package org.qmp4j.supervisor.migrationwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.Begun;
import org.qmp4j.supervisor.livemigration.LiveMigration;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.LiveMigrationReport;
import org.qmp4j.supervisor.livemigration.LiveMigrations;
import org.qmp4j.supervisor.livemigration.Phase;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/** Guests that go to a supervisor beyond a connection, which may be lost anywhere: the same for the fake QEMU and for real ones. */
abstract class RemoteMigrationContract {
    private TwoRoots roots;
    private Domain domain;
    private MigrationListener listener;

    abstract Lab makeLab() throws IOException;

    @BeforeEach
    void start() throws Exception {
        roots = new TwoRoots(makeLab());
        domain = roots.lab().define("moving");
        Lab.get(domain.start());
        listener = listen(new MigrationAddress.Unix(socket()));
    }

    @AfterEach
    void cleanUp() {
        listener.close();
        roots.close();
    }

    private Path socket() {
        return roots.lab().root().resolve("m.sock");
    }

    private MigrationListener listen(MigrationAddress address) {
        return MigrationListener.open(
                address,
                Receiver.of(roots.there().liveMigrations()),
                ServeOptions.of(Set.of(roots.lab().emulator())));
    }

    private RemoteDestination to(MigrationAddress address) {
        return RemoteDestination.at(address, domain.uuid(), LinkOptions.STANDARD);
    }

    private Domain copy() {
        return roots.there().domain("moving");
    }

    private LiveMigration<LiveMigrationReport> migrate(RemoteDestination there, LiveMigrationOptions options)
            throws Exception {
        return roots.here().liveMigrations().migrate(domain, there, roots.arrival(domain), options);
    }

    private boolean settle(RemoteDestination there) throws Exception {
        return Lab.get(roots.here().liveMigrations().settle(domain, there));
    }

    @Test
    void aGuestGoesOnBeyondAUnixSocketThatIsOursAlone() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())));
        try (RemoteDestination there = to(listener.address())) {
            LiveMigrationReport report =
                    Lab.get(migrate(there, LiveMigrationOptions.STANDARD).stage());
            roots.assertRunsOnlyIn(copy());
            assertEquals(Lab.pid(copy()), report.to().pid());
        }
        Path arrivals = roots.lab().root().resolve("b/s/arrivals");
        Deadline.await("nobody will ask", () -> arrivals.toFile().list().length == 0);
        assertTrue(domain.reason().startsWith("migrated to "), domain.reason());
    }

    @Test
    void nobodyIsConnectedAnyMoreToWhatWasClosed() throws Exception {
        AtomicInteger connected = new AtomicInteger();
        Receiver receiver = new Receiver() {
            @Override
            public LiveMigrations migrations() {
                return roots.there().liveMigrations();
            }

            @Override
            public void close() {
                connected.decrementAndGet();
            }
        };
        Receiver.Source source = guest -> {
            connected.incrementAndGet();
            return receiver;
        };
        listener.close();
        listener = MigrationListener.open(
                new MigrationAddress.Unix(socket()),
                source,
                ServeOptions.of(Set.of(roots.lab().emulator())));
        for (int i = 0; i < 20; i++) {
            try (RemoteDestination there = to(listener.address())) {
                // it is not waited for, as at the end of a migration
                there.forget(UUID.randomUUID());
            }
        }
        Deadline.await("everybody has gone", () -> connected.get() == 0);
    }

    @Test
    void whatCannotBeHadThereIsSaidByItsFacts() throws Exception {
        Begun begun = Lab.get(roots.here().liveMigrations().begin(domain));
        try (RemoteDestination there = to(listener.address())) {
            String nowhere = begun.xml().replace("/disk.img", "/nowhere.img");
            assertRefused(there, begun, ArrivalOptions.STANDARD.withXml(nowhere), "nowhere.img is not there");
            assertRefused(
                    there,
                    begun,
                    ArrivalOptions.STANDARD.withEmulator(Path.of("/bin/sh")),
                    "'/bin/sh' is not started for others here");
            assertRefused(
                    there,
                    begun,
                    ArrivalOptions.STANDARD.withTls(roots.lab().root()),
                    "there are no certificates here");
            String version = domain.liveRecord().orElseThrow().qemu().version();
            Begun older = new Begun(begun.xml(), begun.cookie().replace(version, "8.2.0"));
            assertRefused(there, older, ArrivalOptions.STANDARD.withPostCopy(), "QEMU 8.2.0 loses memory");
            Lab.failure(PeerException.class, there.prepare("<domain", begun.cookie(), ArrivalOptions.STANDARD));
            Lab.failure(PeerException.class, there.prepare(begun.xml(), "<cookie/>", ArrivalOptions.STANDARD));
            Lab.get(migrate(there, LiveMigrationOptions.STANDARD).stage());
        }
        roots.assertRunsOnlyIn(copy());
    }

    private static void assertRefused(RemoteDestination there, Begun begun, ArrivalOptions arrival, String why) {
        OperationException refusal =
                Lab.failure(OperationException.class, there.prepare(begun.xml(), begun.cookie(), arrival));
        assertTrue(refusal.step().contains(why), refusal.step());
    }

    @Test
    void aGuestWhoseSourceIsGoneIsGivenUpThere() throws Exception {
        Begun begun = Lab.get(roots.here().liveMigrations().begin(domain));
        try (RemoteDestination there = to(listener.address())) {
            Lab.get(there.prepare(begun.xml(), begun.cookie(), roots.arrival(domain)));
            assertEquals(1, roots.there().domains().size());
        }
        Deadline.await("it is given up", () -> roots.there().domains().isEmpty());
        roots.assertRunsOnlyIn(domain);
    }

    @Test
    void aGuestStaysWhenTheConnectionIsLostWhileItIsSent() throws Exception {
        try (RemoteDestination there = to(listener.address())) {
            LiveMigration<LiveMigrationReport> under =
                    migrate(there, LiveMigrationOptions.STANDARD.withBandwidth(4096));
            Deadline.await("it is sent", () -> under.progress().phase() == Phase.PERFORM);
            listener.close();
            OperationException failure = Lab.failure(OperationException.class, under.stage());
            assertTrue(failure.step().contains("closed"), failure.step());
        }
        Deadline.await("it is given up", () -> roots.there().domains().isEmpty());
        roots.assertRunsOnlyIn(domain);
    }

    private Relay relay(boolean heard, boolean forGood) throws IOException {
        return new Relay(
                roots.lab().root().resolve("r.sock"),
                socket(),
                new Relay.Cut(
                        asked -> asked.path("call").asText().equals("finish")
                                && !asked.path("cancelled").asBoolean(),
                        heard,
                        forGood));
    }

    private MigrationAddress relayed() {
        return new MigrationAddress.Unix(roots.lab().root().resolve("r.sock"));
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() throws Exception {
        try (Relay relay = relay(true, false);
                RemoteDestination there = to(relayed())) {
            Lab.get(migrate(there, LiveMigrationOptions.STANDARD).stage());
            assertTrue(relay.isBroken());
        }
        roots.assertRunsOnlyIn(copy());
        assertEquals(0, domain.underWay().size());
    }

    @Test
    void aGuestOfWhichNothingWasHeardIsSettledLaterAndRunsThere() throws Exception {
        try (Relay relay = relay(true, true);
                RemoteDestination there = to(relayed())) {
            PeerException failure = Lab.failure(
                    PeerException.class,
                    migrate(there, LiveMigrationOptions.STANDARD).stage());
            assertTrue(relay.isBroken(), failure.toString());
        }
        Deadline.await("it runs there", () -> copy().underWay().isEmpty());
        assertFalse(Lab.get(domain.queryStatus()).running(), "it must not guess");
        try (RemoteDestination there = to(listener.address())) {
            assertTrue(settle(there));
        }
        roots.assertRunsOnlyIn(copy());
    }

    @Test
    void aGuestOfWhichTheWordWasNotHeardIsSettledLaterAndRunsHere() throws Exception {
        try (Relay relay = relay(false, true);
                RemoteDestination there = to(relayed())) {
            Lab.failure(
                    PeerException.class,
                    migrate(there, LiveMigrationOptions.STANDARD).stage());
            assertTrue(relay.isBroken());
        }
        assertFalse(Lab.get(domain.queryStatus()).running(), "it must not guess");
        try (RemoteDestination there = to(listener.address())) {
            assertFalse(settle(there));
        }
        Deadline.await("nothing is left there", () -> roots.there().domains().isEmpty());
        roots.assertRunsOnlyIn(domain);
    }
}
