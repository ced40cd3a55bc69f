package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The state of a guest is encrypted, and goes to nobody else. */
@RealQemu
class RealTlsMigrationTest {
    private final RealQemuBinary qemu;
    private TwoRoots roots;
    private Domain domain;

    RealTlsMigrationTest(RealQemuBinary found) {
        this.qemu = found;
    }

    @BeforeEach
    void start() throws Exception {
        roots = new TwoRoots(Lab.with(qemu.path()));
        domain = roots.lab().define("moving");
        Lab.get(domain.start());
    }

    @AfterEach
    void cleanUp() {
        roots.close();
    }

    @Test
    void itsStateIsEncryptedAndNobodyElseGetsIt() throws Exception {
        Path ours = TestCertificates.make(roots.lab().root().resolve("ours"));
        Path others = TestCertificates.make(roots.lab().root().resolve("others"));
        LiveMigrations here = roots.here().liveMigrations();
        LiveMigrations there = roots.there().liveMigrations();
        ArrivalOptions arrival = roots.arrival(domain).withTls(ours);
        for (LiveMigrationOptions wrong : List.of(
                LiveMigrationOptions.STANDARD.withTls(others, "there"),
                LiveMigrationOptions.STANDARD.withTls(ours, "elsewhere"))) {
            Lab.failure(
                    OperationException.class,
                    here.migrate(domain, there.destination(), arrival, wrong).stage());
            roots.assertRunsOnlyIn(domain);
        }
        ArrivalOptions tcp = arrival.at(new Listening.Tcp("127.0.0.1", Ports.ANY, "127.0.0.1"));
        Lab.get(here.migrate(domain, there.destination(), tcp, LiveMigrationOptions.STANDARD.withTls(ours, ""))
                .stage());
        Domain copy = roots.there().domain("moving");
        roots.assertRunsOnlyIn(copy);
        ArrivalOptions back = ArrivalOptions.STANDARD
                .withXml(Lab.get(there.begin(copy))
                        .xml()
                        .replace(".there'", ".serial'")
                        .replace("/disk.img", "/disk.copy"))
                .copyingStorage()
                .withTls(ours);
        Lab.get(there.migrate(copy, here.destination(), back, LiveMigrationOptions.STANDARD.withTls(ours, "there"))
                .stage());
        roots.assertRunsOnlyIn(domain);
        assertTrue(domain.liveRecord().orElseThrow().argv().toString().contains("disk.copy"), "its disk went too");
    }
}
