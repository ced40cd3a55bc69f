package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Persistent bitmaps know all that was written since they were made, whatever becomes of the images that they were in. */
@RealQemu
class RealBitmapCarriageTest {
    private static final int CLUSTER = 64 << 10;

    private final AtomicReference<Domain> writesInBetween = new AtomicReference<>();
    private final AtomicBoolean wroteInBetween = new AtomicBoolean();
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.img("create", "-q", "-f", "qcow2", guest.file("base.qcow2").toString(), "4M");
        guest.over("base.qcow2", "mid.qcow2");
        guest.over("mid.qcow2", "top.qcow2");
        lab.open(lab.options().withFaultPoint(this::reached));
        domain = lab.supervisor()
                .define(guest.xml(guest.disk("vda", "base.qcow2", "mid.qcow2", "top.qcow2")
                        .replace("type='raw'", "type='qcow2'")));
        Lab.get(domain.startPaused());
        jobs = lab.supervisor().blockJobs();
        ObjectNode bitmap = QmpJson.object()
                .put(
                        "node",
                        "libvirt-"
                                + ChainGuest.numbers(domain.liveDefinition().orElseThrow(), "vda")
                                        .get(0) + "-format")
                .put("name", "day")
                .put("persistent", true);
        Lab.executeBehindItsBack(domain, "block-dirty-bitmap-add", bitmap);
        write(domain, 1);
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    /** The job has switched the guest over, and nobody has looked after bitmaps yet. */
    private void reached(String place) {
        Domain writes = writesInBetween.get();
        if (writes != null
                && place.equals("blockjob-vda/before-succeeded")
                && wroteInBetween.compareAndSet(false, true)) {
            try {
                write(writes, 20);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The guest writes that cluster. */
    private static void write(Domain domain, int cluster) throws Exception {
        String line = "qemu-io -d /machine/peripheral/virtio-disk0/virtio-backend \"write -P 9 " + cluster * CLUSTER
                + " " + CLUSTER + "\"";
        Lab.executeBehindItsBack(
                domain, "human-monitor-command", QmpJson.object().put("command-line", line));
    }

    private void has(int clusters) throws Exception {
        BitmapCounts counts = BitmapCounts.of(domain, "vda");
        assertEquals((long) clusters * CLUSTER, counts.count("day"));
        assertTrue(counts.recording("day"));
        guest.agree(domain);
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    @Test
    void whatIsWrittenWhileTheGuestIsSwitchedOverIsKnownToo() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        write(domain, 10);
        writesInBetween.set(domain);
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertTrue(wroteInBetween.get());
        write(domain, 30);
        has(4);
    }

    @Test
    void aCopyHasThemToo() throws Exception {
        StorageImage copy = StorageImage.of(new FileSource(guest.file("copy").toString()), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        write(domain, 10);
        writesInBetween.set(domain);
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        write(domain, 30);
        has(4);
    }

    @Test
    void theyStayInTheTopOfAPull() throws Exception {
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        write(domain, 10);
        has(2);
    }

    @Test
    void theyGoOnInTheOverlayOfASnapshotAndComeBackWhenThatIsDeleted() throws Exception {
        var snapshots = lab.supervisor().snapshots();
        Lab.get(snapshots.create(domain, SnapshotDef.named("s", null), SnapshotOptions.STANDARD));
        has(0);
        write(domain, 10);
        has(1);
        Lab.get(snapshots.delete(domain, "s"));
        has(2);
    }

    @Test
    void aCommitInTheMiddleMergesThemIntoWhatIsBelow() throws Exception {
        var snapshots = lab.supervisor().snapshots();
        Lab.get(snapshots.create(domain, SnapshotDef.named("s", null), new SnapshotOptions(false, false, false)));
        write(domain, 10);
        Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        has(1);
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        has(2);
    }
}
