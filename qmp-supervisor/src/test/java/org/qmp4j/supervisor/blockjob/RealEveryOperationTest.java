package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.snapshot.RevertOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * One disk goes through every operation, one after the other. After each the chain that is known, QEMU's block graph and the headers
 * are the same, and so is what the guest sees: read through the QEMU that it runs in, and from its images when it is stopped.
 */
@RealQemu
class RealEveryOperationTest {
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private Snapshots snapshots;
    private byte[] seen;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        seen = guest.content("top.qcow2", "qcow2");
        domain = lab.supervisor().define(guest.xml(guest.disk()));
        jobs = lab.supervisor().blockJobs();
        snapshots = lab.supervisor().snapshots();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private SnapshotDef snapshot(String xml) {
        return snapshots.read("<domainsnapshot>" + xml + "</domainsnapshot>");
    }

    private void running(String... names) throws Exception {
        assertEquals(List.of(names), ChainGuest.names(domain.liveDefinition().orElseThrow(), "vda"));
        assertEquals(List.of(names), ChainGuest.names(domain.definition(), "vda"));
        guest.agree(domain);
        assertArrayEquals(seen, guest.seen(domain, "vda"), "the guest sees something else");
    }

    private void stopped(String... names) throws Exception {
        assertEquals(List.of(names), ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        List<ChainReport> reports = Lab.get(lab.supervisor().backingChains().validate(domain));
        assertEquals(
                List.of(),
                reports.stream().flatMap(one -> one.problems().stream()).toList());
        String format = names[0].endsWith(".img") ? "raw" : "qcow2";
        assertArrayEquals(seen, guest.content(names[0], format), "the guest will see something else");
    }

    private void done(CompletionStage<BlockJob> begun) throws Exception {
        Lab.get(begun);
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
    }

    private void pivoted(CompletionStage<BlockJob> begun) throws Exception {
        Lab.get(begun);
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
    }

    private CopyTarget copy(String name, ImageFormat format, boolean shallow) {
        return new CopyTarget(StorageImage.of(new FileSource(guest.file(name).toString()), format), shallow, false);
    }

    @Test
    void ofAGuestThatRuns() throws Exception {
        Lab.get(domain.startPaused());
        running("top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.create(domain, snapshot("<name>s1</name>"), SnapshotOptions.STANDARD));
        running("top.s1", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.create(
                domain,
                snapshot("<name>s2</name><memory snapshot='external' file='" + guest.file("s2.mem") + "'/>"),
                new SnapshotOptions(true, false, true)));
        running("top.s2", "top.s1", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.revert(domain, "s2", new RevertOptions(true, RevertOptions.Then.AS_IT_WAS)));
        String now = ChainGuest.names(domain.definition(), "vda").get(0);
        running(now, "top.s1", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.forget(domain, "s2"));
        Lab.get(snapshots.delete(domain, "s1"));
        running(now, "top.qcow2", "mid.qcow2", "base.img");
        done(jobs.pull(domain, "vda", at("vda@2"), 0));
        running(now, "mid.qcow2", "base.img");
        done(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        running(now, "base.img");
        pivoted(jobs.copy(domain, "vda", copy("shallow.qcow2", ImageFormat.QCOW2, true), 0));
        running("shallow.qcow2", "base.img");
        pivoted(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        running("base.img");
        Lab.get(snapshots.create(domain, snapshot("<name>s3</name>"), SnapshotOptions.STANDARD));
        running("base.s3", "base.img");
        Lab.get(jobs.resize(domain, "vda", 8L << 20));
        seen = Arrays.copyOf(seen, 8 << 20);
        running("base.s3", "base.img");
        pivoted(jobs.copy(domain, "vda", copy("whole.qcow2", ImageFormat.QCOW2, false), 0));
        running("whole.qcow2");
        pivoted(jobs.copy(domain, "vda", copy("whole.img", ImageFormat.RAW, false), 0));
        running("whole.img");
        Lab.get(domain.stop(StopLadder.abrupt()));
        stopped("whole.img");
    }

    @Test
    void ofADomainThatIsStopped() throws Exception {
        stopped("top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.create(domain, snapshot("<name>s1</name>"), SnapshotOptions.STANDARD));
        stopped("top.s1", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.create(domain, snapshot("<name>s2</name>"), new SnapshotOptions(true, false, true)));
        stopped("top.s2", "top.s1", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.delete(domain, "s1"));
        stopped("top.s2", "top.qcow2", "mid.qcow2", "base.img");
        Lab.get(snapshots.revert(domain, "s2"));
        String now = ChainGuest.names(domain.definition(), "vda").get(0);
        stopped(now, "top.qcow2", "mid.qcow2", "base.img");
        done(jobs.pull(domain, "vda", at("vda@2"), 0));
        stopped(now, "mid.qcow2", "base.img");
        done(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        stopped(now, "base.img");
        Lab.get(jobs.resize(domain, "vda", 8L << 20));
        seen = Arrays.copyOf(seen, 8 << 20);
        stopped(now, "base.img");
        done(jobs.pull(domain, "vda", Optional.empty(), 0));
        stopped(now);
        assertTrue(Files.exists(guest.file("base.img")), "no image is deleted");
        Lab.get(domain.startPaused());
        running(now);
    }
}
