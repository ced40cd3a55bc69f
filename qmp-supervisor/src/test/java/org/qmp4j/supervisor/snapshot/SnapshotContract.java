package org.qmp4j.supervisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.blockjob.CopyTarget;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** Snapshots of a guest that runs, and jobs on the chains that come of them. */
abstract class SnapshotContract {
    Lab lab;
    ChainGuest guest;
    Domain domain;
    Snapshots snapshots;
    BlockJobs jobs;

    abstract Lab makeLab() throws IOException;

    /** Where the tools of the QEMU are; null where headers are not looked at. */
    abstract @Nullable Path tools();

    @BeforeEach
    void start() throws Exception {
        lab = makeLab();
        guest = new ChainGuest(lab, tools());
        Files.write(guest.file("a.img"), new byte[4 << 20]);
        Files.write(guest.file("b.img"), new byte[1 << 20]);
        domain = lab.supervisor().define(guest.xml(guest.bounded("vda", "a.img"), guest.bounded("vdb", "b.img")));
        Lab.get(domain.startPaused());
        snapshots = lab.supervisor().snapshots();
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private List<String> live(String target) {
        return ChainGuest.names(domain.liveDefinition().orElseThrow(), target);
    }

    private SnapshotDef take(String name) throws Exception {
        return Lab.get(snapshots.create(domain, SnapshotDef.named(name, null), SnapshotOptions.STANDARD));
    }

    private SnapshotDef take(String disks, SnapshotOptions options) throws Exception {
        return Lab.get(
                snapshots.create(domain, snapshots.read("<domainsnapshot>" + disks + "</domainsnapshot>"), options));
    }

    @Test
    void allDisksGoOnInOverlaysAndTheSnapshotIsKept() throws Exception {
        SnapshotDef first = take("first");
        assertEquals(SnapshotDef.DISK_SNAPSHOT, first.state());
        assertEquals(List.of("a.first", "a.img"), live("vda"));
        assertEquals(List.of("b.first", "b.img"), live("vdb"));
        assertEquals(List.of("a.first", "a.img"), ChainGuest.names(domain.definition(), "vda"));
        guest.agree(domain);
        take("second");
        assertEquals(List.of("a.second", "a.first", "a.img"), live("vda"));
        guest.agree(domain);
        assertEquals(
                List.of("first", "second"),
                Lab.get(snapshots.list(domain)).stream().map(SnapshotDef::name).toList());
        assertEquals(Optional.of("second"), Lab.get(snapshots.current(domain)));
        SnapshotDef second = Lab.get(snapshots.find(domain, "second")).orElseThrow();
        assertEquals("first", second.parent());
        assertTrue(snapshots.write(second).contains("a.first"), "it has the domain as it was");
        OperationException twice = Lab.failure(
                OperationException.class,
                snapshots.create(domain, SnapshotDef.named("second", null), SnapshotOptions.STANDARD));
        assertTrue(twice.getMessage().contains("it has one of that name"), twice.getMessage());
        Lab.get(snapshots.forget(domain, "first"));
        assertEquals(
                List.of(),
                Lab.get(snapshots.list(domain)).stream()
                        .flatMap(one -> Optional.ofNullable(one.parent()).stream())
                        .toList());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(domain.startPaused());
        guest.agree(domain);
    }

    @Test
    void oneDiskIsLeftOutAndAnotherGoesOnWhereItIsTold() throws Exception {
        List<Integer> before = ChainGuest.numbers(domain.liveDefinition().orElseThrow(), "vda");
        take(
                "<disks><disk name='vdb' snapshot='no'/><disk name='" + guest.file("a.img") + "'><source file='"
                        + guest.file("elsewhere.qcow2") + "'/></disk></disks>",
                new SnapshotOptions(true, false, false));
        assertEquals(List.of("elsewhere.qcow2", "a.img"), live("vda"));
        assertEquals(List.of("b.img"), live("vdb"));
        assertEquals(
                before,
                ChainGuest.numbers(domain.liveDefinition().orElseThrow(), "vda").subList(1, 2),
                "ids are stable");
        assertEquals(List.of(), Lab.get(snapshots.list(domain)), "it was not to be kept");
        assertTrue(
                Files.readString(guest.file("elsewhere.qcow2"), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("\0a.img"),
                "the name is relative");
        guest.agree(domain);
    }

    @Test
    void oneThatCannotBeMadeLeavesEverythingAsItWas() throws Exception {
        Files.createDirectory(guest.file("b.broken"));
        OperationException refused = Lab.failure(
                OperationException.class,
                snapshots.create(domain, SnapshotDef.named("broken", null), SnapshotOptions.STANDARD));
        assertTrue(refused.getMessage().contains("something is there already"), refused.getMessage());
        assertFalse(Files.exists(guest.file("a.broken")));
        OperationException missing = Lab.failure(
                OperationException.class,
                snapshots.create(
                        domain,
                        snapshots.read("<domainsnapshot><name>n</name><disks><disk name='vdb' snapshot='external'>"
                                + "<source file='/no/such/directory/b'/></disk></disks></domainsnapshot>"),
                        SnapshotOptions.STANDARD));
        assertTrue(missing.getMessage().contains("/no/such/directory"), missing.getMessage());
        assertFalse(Files.exists(guest.file("a.n")), "what was made for it stays");
        for (String disks : List.of("<disk name='vdc'/>", "<disk name='vda' snapshot='internal'/>")) {
            Lab.failure(
                    OperationException.class,
                    snapshots.create(
                            domain,
                            snapshots.read("<domainsnapshot><disks>" + disks + "</disks></domainsnapshot>"),
                            SnapshotOptions.STANDARD));
        }
        OperationException memory = Lab.failure(
                OperationException.class,
                snapshots.create(
                        domain,
                        snapshots.read("<domainsnapshot><memory snapshot='internal'/></domainsnapshot>"),
                        SnapshotOptions.STANDARD));
        assertTrue(memory.getMessage().contains("memory"), memory.getMessage());
        guest.agree(domain);
        assertEquals(List.of("a.img"), live("vda"));
    }

    @Test
    void everyJobWorksOnTheChainThatCameOfIt() throws Exception {
        take("s1");
        take("s2");
        take("s3");
        Lab.get(jobs.commit(
                domain,
                "vda",
                Optional.of(LayerAddress.parse("vda@2")),
                Optional.of(LayerAddress.parse(guest.file("a.img").toString())),
                0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of("a.s3", "a.s2", "a.img"), live("vda"));
        guest.agree(domain);
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.of(LayerAddress.parse("vda@1")), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        OperationException busy = Lab.failure(
                OperationException.class,
                snapshots.create(domain, SnapshotDef.named("s4", null), SnapshotOptions.STANDARD));
        assertTrue(busy.getMessage().contains("'active-commit' is under way"), busy.getMessage());
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertEquals(List.of("a.s2", "a.img"), live("vda"));
        guest.agree(domain);
        StorageImage copy = StorageImage.of(new FileSource(guest.file("copy").toString()), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, true, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertEquals(List.of("copy", "a.img"), live("vda"));
        guest.agree(domain);
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of("copy"), live("vda"));
        assertEquals(List.of("copy"), ChainGuest.names(domain.definition(), "vda"));
        guest.agree(domain);
        assertTrue(Files.exists(guest.file("a.s1")) && Files.exists(guest.file("a.s3")), "no image is deleted");
    }

    @Test
    void aCopyIsCalledOffAndADiskGrows() throws Exception {
        StorageImage copy = StorageImage.of(new FileSource(guest.file("copy").toString()), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        assertEquals(List.of("a.img"), live("vda"));
        assertEquals(2L << 20, Lab.get(jobs.resize(domain, "vdb", 2L << 20)));
        assertEquals(2L << 20, Files.size(guest.file("b.img")));
        Lab.failure(OperationException.class, jobs.abort(domain, "vda"));
        Lab.failure(OperationException.class, jobs.resize(domain, "vdc", 512));
        Lab.failure(OperationException.class, jobs.resize(domain, "vdb", 511));
        guest.agree(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.failure(DomainStateException.class, jobs.resize(domain, "vdb", 512));
    }
}
