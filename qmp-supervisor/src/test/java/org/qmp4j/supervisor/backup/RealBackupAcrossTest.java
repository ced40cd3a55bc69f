package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.blockjob.CopyTarget;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * What was written since a checkpoint is known exactly, whatever becomes of the images and the process in between: a backup since then
 * has that and nothing else, and with the one before it is the disk as the guest had it.
 */
@RealQemu
class RealBackupAcrossTest {
    private static final int SIZE = 16 << 20;
    private static final int CLUSTER = 64 << 10;

    private final byte[] expected = new byte[SIZE];
    private final TreeMap<Integer, Integer> since = new TreeMap<>();
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void backUp(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.startPaused());
        jobs = lab.supervisor().blockJobs();
        write(1, 16, 2);
        backup("", "c1");
        since.clear();
        write(2, 32, 1);
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Supervisor supervisor() {
        return lab.supervisor();
    }

    /** The guest writes that many clusters. */
    private void write(int pattern, int cluster, int count) throws Exception {
        Saved.write(domain, "vda", pattern, cluster * 64 + "k", count * 64 + "k");
        Arrays.fill(expected, cluster * CLUSTER, (cluster + count) * CLUSTER, (byte) pattern);
        for (int i = cluster; i < cluster + count; i++) {
            since.put(i, pattern);
        }
    }

    private void backup(String incremental, String checkpoint) throws Exception {
        String xml = "<domainbackup>" + (incremental.isEmpty() ? "" : "<incremental>" + incremental + "</incremental>")
                + "<disks><disk name='vda'/><disk name='vdb'/></disks></domainbackup>";
        Backups backups = supervisor().backups();
        Lab.get(backups.begin(
                domain, xml, Optional.of(Saved.named(checkpoint)), BackupOptions.STANDARD.into(guest.file("archive"))));
        BackupResult result = Lab.get(backups.ended(domain));
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
    }

    /** One that nobody goes back to. */
    private void snapshot(String name) throws Exception {
        snapshot(name, false);
    }

    private void snapshot(String name, boolean noted) throws Exception {
        Lab.get(supervisor()
                .snapshots()
                .create(domain, SnapshotDef.named(name, null), new SnapshotOptions(false, false, noted)));
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private void stop() throws Exception {
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
    }

    /** A second one is good for nothing but what was written after it. */
    private void isKnown() throws Exception {
        write(3, 80, 1);
        Verification found = Lab.get(supervisor().checkpoints().verify(domain));
        assertTrue(found.isClean(), found.toString());
        backup("c1", "c2");
        exactly("c2");
        since.clear();
        write(4, 90, 1);
        backup("c2", "c3");
        exactly("c3");
    }

    private void exactly(String name) throws Exception {
        assertEquals(since, clusters(name), "the clusters of " + name);
        whole(name);
    }

    private Map<Integer, Integer> clusters(String name) throws Exception {
        TreeMap<Integer, Integer> there = new TreeMap<>();
        Path image = guest.file("archive").resolve(name).resolve("vda.img");
        JsonNode map = new ObjectMapper().readTree(guest.img("map", "--output=json", "-f", "qcow2", image.toString()));
        for (JsonNode extent : map) {
            if (extent.path("present").asBoolean()) {
                int from = extent.path("start").asInt() / CLUSTER;
                for (int i = 0; i < extent.path("length").asInt() / CLUSTER; i++) {
                    there.put(from + i, expected[(from + i) * CLUSTER] & 0xff);
                }
            }
        }
        return there;
    }

    private void whole(String name) throws Exception {
        Path restored = guest.file(name + ".raw");
        new Restoration(lab.emulator())
                .restore(Archive.open(guest.file("archive")).chain(name, "vda"), restored, "raw");
        assertArrayEquals(expected, Files.readAllBytes(restored), name);
    }

    @Test
    void anExternalSnapshot() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        snapshot("s2");
        isKnown();
    }

    @Test
    void aCommitOfTheTop() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        write(6, 41, 1);
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        isKnown();
    }

    @Test
    void aCommitInTheMiddle() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        snapshot("s2");
        write(6, 41, 1);
        Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        isKnown();
    }

    @Test
    void aPullOfAll() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        isKnown();
    }

    @Test
    void aPullToABase() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        snapshot("s2");
        write(6, 41, 1);
        Lab.get(jobs.pull(domain, "vda", at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        isKnown();
    }

    @Test
    void aCopy() throws Exception {
        snapshot("s1");
        write(5, 40, 1);
        StorageImage copy = StorageImage.of(new FileSource(guest.file("copy").toString()), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        write(6, 41, 1);
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        isKnown();
    }

    @Test
    void aSnapshotThatIsDeletedAgain() throws Exception {
        snapshot("s1", true);
        write(5, 40, 1);
        snapshot("s2", true);
        write(6, 41, 1);
        Lab.get(supervisor().snapshots().delete(domain, "s1"));
        Lab.get(supervisor().snapshots().delete(domain, "s2"));
        isKnown();
    }

    @Test
    void aStopAndAStart() throws Exception {
        stop();
        Lab.get(domain.startPaused());
        isKnown();
    }

    @Test
    void aSnapshotOfTheStoppedDomain() throws Exception {
        stop();
        snapshot("s1");
        Lab.get(domain.startPaused());
        isKnown();
    }

    /** What was written over with zeros is not copied by a pull, and has been written all the same. */
    private void stopWithFourImages() throws Exception {
        for (int i = 1; i < 4; i++) {
            snapshot("s" + i);
            write(4 + i, 39 + i, 1);
            write(0, 16, 1);
        }
        stop();
    }

    @Test
    void aPullOfTheStoppedDomain() throws Exception {
        stopWithFourImages();
        Lab.get(jobs.pull(domain, "vda", at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        Lab.get(domain.startPaused());
        isKnown();
    }

    @Test
    void aPullOfAllOfTheStoppedDomain() throws Exception {
        stopWithFourImages();
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        Lab.get(domain.startPaused());
        backup("c1", "c2");
        // qemu-img notes what it copies as if the guest had written it
        since.put(17, 1);
        exactly("c2");
    }

    @Test
    void aCommitOfTheStoppedDomain() throws Exception {
        stopWithFourImages();
        Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        Lab.get(domain.startPaused());
        isKnown();
    }

    /** An overlay that somebody has made by hand notes nothing, and what it has must not be forgotten when it is merged. */
    @Test
    void whatIsNotKnownNeverSeemsToBe() throws Exception {
        snapshot("s1");
        Lab.get(supervisor().checkpoints().create(domain, Saved.named("between")));
        stop();
        String top = guest.file("by-hand.qcow2").toString();
        String below = ChainGuest.names(domain.definition(), "vda").get(0);
        guest.img("create", "-q", "-f", "qcow2", "-b", below, "-F", "qcow2", top);
        guest.write("by-hand.qcow2", "qcow2", 8, 50, 1);
        String xml = domain.inactiveXml()
                .replaceFirst(
                        "(?s)<source file='[^']*" + below + "'/>.*?(<target dev='vda')",
                        "<source file='" + top + "'/>\n      $1");
        Lab.get(domain.run(JobKind.EDIT, scope -> {
            scope.redefine(scope.notation().read(xml));
            return true;
        }));
        Lab.get(domain.startPaused());
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertEquals(
                List.of("c1 vda GOOD", "c1 vdb GOOD", "between vda MISSING", "between vdb GOOD"),
                Lab.get(supervisor().checkpoints().verify(domain)).checkpoints().stream()
                        .map(finding -> finding.checkpoint() + " " + finding.disk() + " " + finding.state())
                        .toList());
        since.put(50, 8);
        Arrays.fill(expected, 50 * CLUSTER, 51 * CLUSTER, (byte) 8);
        backup("c1", "c2");
        exactly("c2");
    }

    @Test
    void aLocalMigration() throws Exception {
        Lab.get(domain.resume());
        Lab.get(supervisor()
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
        Lab.get(domain.suspend());
        isKnown();
    }

    @Test
    void aSavedState() throws Exception {
        Path image = guest.file("saved.state");
        Lab.get(supervisor()
                .saveImages()
                .save(domain, image, SaveOptions.standard())
                .done());
        domain = Lab.get(supervisor().saveImages().restore(image, false, progress -> {}));
        backup("c1", "c2");
        exactly("c2");
        Lab.get(domain.resume());
        Lab.get(domain.suspend());
        since.clear();
        write(3, 80, 1);
        backup("c2", "c3");
        exactly("c3");
    }
}
