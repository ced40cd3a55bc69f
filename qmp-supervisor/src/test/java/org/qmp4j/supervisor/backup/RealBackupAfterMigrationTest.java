package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Checkpoints go with their guest to another supervisor: a backup there, since one of them, has what was written since and no more. */
@RealQemu
class RealBackupAfterMigrationTest {
    private static final int CLUSTER = 64 << 10;

    private TwoRoots roots;
    private ChainGuest guest;
    private Domain domain;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        Lab lab = Lab.with(emulator(qemu));
        roots = new TwoRoots(lab);
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.start());
        Saved.write(domain, "vda", 1, "1M", "128k");
        checkpoint("c1");
        Saved.write(domain, "vda", 2, "2M", "64k");
        checkpoint("c2");
        Saved.write(domain, "vda", 3, "3M", "64k");
    }

    @AfterEach
    void close() {
        roots.close();
    }

    private void checkpoint(String name) throws Exception {
        Lab.get(roots.here().checkpoints().create(domain, Saved.named(name)));
    }

    private Domain migrate(ArrivalOptions arrival) throws Exception {
        Lab.get(roots.here()
                .liveMigrations()
                .migrate(domain, roots.there().liveMigrations().destination(), arrival, LiveMigrationOptions.STANDARD)
                .stage());
        return roots.there().domain("saved");
    }

    private ArrivalOptions copied(String ending) throws Exception {
        String xml = Lab.get(roots.here().liveMigrations().begin(domain)).xml();
        return ArrivalOptions.STANDARD
                .withXml(TwoRoots.moved(xml)
                        .replace("/disk.img", "/disk.copy")
                        .replace("vda.qcow2", "vda." + ending)
                        .replace("vdb.qcow2", "vdb." + ending))
                .copyingStorage();
    }

    /** The clusters that a backup since that checkpoint has. */
    private Set<Integer> backup(Supervisor supervisor, Domain of, String since) throws Exception {
        Path file = guest.file(since + ".inc");
        Backups backups = supervisor.backups();
        String xml = "<domainbackup><incremental>" + since
                + "</incremental><disks><disk name='vda' type='file'><target file='" + file
                + "'/><driver type='qcow2'/></disk></disks></domainbackup>";
        Lab.get(backups.begin(of, xml, Optional.empty(), BackupOptions.STANDARD));
        BackupResult result = Lab.get(backups.ended(of));
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
        TreeSet<Integer> clusters = new TreeSet<>();
        JsonNode map = new ObjectMapper().readTree(guest.img("map", "--output=json", "-f", "qcow2", file.toString()));
        for (JsonNode extent : map) {
            if (extent.path("present").asBoolean()) {
                int from = extent.path("start").asInt() / CLUSTER;
                for (int i = 0; i < extent.path("length").asInt() / CLUSTER; i++) {
                    clusters.add(from + i);
                }
            }
        }
        return clusters;
    }

    private void assertKnown(Supervisor supervisor, Domain of) throws Exception {
        assertEquals(
                List.of("c1", "c2"),
                Lab.get(supervisor.checkpoints().list(of)).all().stream()
                        .map(Checkpoint::name)
                        .toList());
        Verification found = Lab.get(supervisor.checkpoints().verify(of));
        assertTrue(found.isClean(), found.toString());
        Saved.write(of, "vda", 4, "4M", "64k");
        assertEquals(new TreeSet<>(List.of(32, 48, 64)), backup(supervisor, of, "c1"));
        assertEquals(new TreeSet<>(List.of(48, 64)), backup(supervisor, of, "c2"));
    }

    @Test
    void checkpointsOfSharedImagesAreGoodWhereTheGuestGoes() throws Exception {
        Domain there = migrate(roots.arrival(domain));
        assertKnown(roots.there(), there);
    }

    @Test
    void checkpointsOfImagesThatAreCopiedAreGoodWhereTheGuestGoesAndOutliveItsProcess() throws Exception {
        Domain there = migrate(copied("copy").kept());
        assertKnown(roots.there(), there);
        Lab.get(there.stop(Lab.ladder(0, 20_000, 0)));
        Lab.get(there.start());
        Verification found = Lab.get(roots.there().checkpoints().verify(there));
        assertTrue(found.isClean(), found.toString());
        Saved.write(there, "vda", 5, "5M", "64k");
        Files.delete(guest.file("c2.inc"));
        assertEquals(new TreeSet<>(List.of(48, 64, 80)), backup(roots.there(), there, "c2"));
    }

    @Test
    void anImageThatCouldNotKeepThemIsRefusedAndTheGuestStaysWithThem() throws Exception {
        ArrivalOptions options = copied("raw");
        ArrivalOptions raw = options.withXml(options.xml()
                .orElseThrow()
                .replaceAll("(?s)type='qcow2'/>(\\s*<source file='[^']*vda.raw')", "type='raw'/>$1"));
        OperationException refused = Lab.failure(
                OperationException.class,
                roots.here()
                        .liveMigrations()
                        .migrate(
                                domain,
                                roots.there().liveMigrations().destination(),
                                raw,
                                LiveMigrationOptions.STANDARD)
                        .stage());
        assertTrue(refused.getMessage().contains("qcow2"), refused.getMessage());
        assertKnown(roots.here(), domain);
    }
}
