package org.qmp4j.supervisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.blockjob.CopyTarget;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.saveimage.SaveProgress;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
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
        Lab.get(snapshots.forget(domain, "s1"));
        Lab.get(snapshots.forget(domain, "s3"));
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

    private String refusedCommit(String top, String base) {
        OperationException refused = Lab.failure(
                OperationException.class,
                jobs.commit(
                        domain, "vda", Optional.of(LayerAddress.parse(top)), Optional.of(LayerAddress.parse(base)), 0));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        return refused.getMessage();
    }

    @Test
    void nothingIsWrittenToAnImageThatASnapshotGoesBackTo() throws Exception {
        take("s1");
        take("s2");
        take("s3");
        String middle = refusedCommit("vda@2", "vda@3");
        assertTrue(middle.contains("snapshot s1 would have other data, for " + guest.file("a.img")), middle);
        assertTrue(middle.contains("snapshot-delete"), middle);
        String top = refusedCommit("vda@0", "vda@3");
        assertTrue(
                top.contains("snapshot s1, snapshot s2, snapshot s3 would have"),
                "the guest would go on in it: " + top);
        Lab.failure(
                OperationException.class,
                jobs.together(
                        domain,
                        List.of(
                                DiskJob.pull("vdb", Optional.empty(), 0),
                                DiskJob.commit("vda", Optional.empty(), Optional.empty(), 0))));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        assertEquals(List.of("a.s3", "a.s2", "a.s1", "a.img"), live("vda"));
        assertEquals(List.of("b.s3", "b.s2", "b.s1", "b.img"), live("vdb"));
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")), "a pull writes to the top alone");
        StorageImage copy = StorageImage.of(new FileSource(guest.file("a.s1").toString()), ImageFormat.QCOW2);
        OperationException overwritten =
                Lab.failure(OperationException.class, jobs.copy(domain, "vda", new CopyTarget(copy, false, true), 0));
        assertTrue(
                overwritten.getMessage().contains("snapshot s2, snapshot s3 would have other data"),
                overwritten.getMessage());
        guest.agree(domain);
    }

    @Test
    void whoIsNotHarmedIsNotAsked() throws Exception {
        take("s1");
        take("s2");
        take("s3");
        Lab.get(snapshots.forget(domain, "s1"));
        // s2 and s3 go back to a.s1 and a.s2, and see in them what they saw
        Lab.get(jobs.commit(
                domain, "vda", Optional.of(LayerAddress.parse("vda@2")), Optional.of(LayerAddress.parse("vda@3")), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of("a.s3", "a.s2", "a.img"), live("vda"));
        guest.agree(domain);
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
        Lab.failure(OperationException.class, jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
    }

    private static void requireTool() throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v qemu-img").start().waitFor() == 0, "there is no qemu-img");
    }

    private SnapshotDef takeWithMemory(String name, String file) throws Exception {
        return take(
                "<name>" + name + "</name><memory snapshot='external' file='" + guest.file(file) + "'/>",
                SnapshotOptions.STANDARD);
    }

    @Test
    void theMemoryIsKeptAndTheGuestComesBackToItInANewProcess() throws Exception {
        requireTool();
        Lab.get(domain.resume());
        SnapshotDef taken = takeWithMemory("warm", "warm.mem");
        assertEquals(SnapshotDef.RUNNING, taken.state());
        assertEquals(DomainState.RUNNING, domain.state(), "it runs on");
        assertTrue(lab.supervisor()
                .saveImages()
                .read(guest.file("warm.mem"))
                .header()
                .complete());
        assertEquals(List.of("a.warm", "a.img"), live("vda"));
        guest.agree(domain);
        Lab.failure(DomainStateException.class, snapshots.revert(domain, "warm"));
        long before = domain.liveRecord().orElseThrow().proof().generation();
        Lab.get(snapshots.revert(domain, "warm", new RevertOptions(true, RevertOptions.Then.AS_IT_WAS)));
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        assertEquals(before + 1, domain.liveRecord().orElseThrow().proof().generation());
        assertTrue(
                String.join(" ", domain.liveRecord().orElseThrow().argv()).contains("-incoming"),
                "it did not boot, it goes on");
        assertEquals("a.img", live("vda").get(1));
        assertTrue(live("vda").get(0).startsWith("a.warm-"), live("vda").toString());
        assertEquals(Optional.of("warm"), Lab.get(snapshots.current(domain)));
        guest.agree(domain);
        Lab.get(domain.suspend());
        assertEquals(SnapshotDef.PAUSED, takeWithMemory("cold", "cold.mem").state());
        assertEquals(DomainState.PAUSED, domain.state(), "it stays paused");
        OperationException twice = Lab.failure(
                OperationException.class,
                snapshots.create(
                        domain,
                        snapshots.read("<domainsnapshot><memory snapshot='external' file='" + guest.file("cold.mem")
                                + "'/></domainsnapshot>"),
                        SnapshotOptions.STANDARD));
        assertTrue(twice.getMessage().contains("is there already"), twice.getMessage());
        assertTrue(Files.exists(guest.file("cold.mem")), "what was there stays");
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(snapshots.revert(domain, "cold"));
        assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
        guest.agree(domain);
    }

    @Test
    void aGuestIsNotEndedForAWayBackThatIsNotThere() throws Exception {
        requireTool();
        Lab.get(domain.resume());
        takeWithMemory("warm", "warm.mem");
        RevertOptions force = new RevertOptions(true, RevertOptions.Then.AS_IT_WAS);
        for (String file : List.of("warm.mem", "a.img")) {
            Files.move(guest.file(file), guest.file("away"));
            OperationException gone = Lab.failure(OperationException.class, snapshots.revert(domain, "warm", force));
            assertTrue(gone.getMessage().contains(guest.file(file) + " is gone"), gone.getMessage());
            Files.move(guest.file("away"), guest.file(file));
        }
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        assertEquals(1, domain.liveRecord().orElseThrow().proof().generation());
    }

    @Test
    void oneWithMemoryThatFailsLeavesTheGuestRunning() throws Exception {
        Lab.get(domain.resume());
        Lab.failure(
                SaveImageException.class,
                snapshots.create(
                        domain,
                        snapshots.read("<domainsnapshot><memory snapshot='external' file='/no/such/file'/>"
                                + "</domainsnapshot>"),
                        SnapshotOptions.STANDARD));
        Lab.failure(
                OperationException.class,
                snapshots.create(
                        domain,
                        snapshots.read("<domainsnapshot><memory snapshot='external' file='" + guest.file("m")
                                + "'/><disks><disk name='vdb' snapshot='external'><source file='/no/such/b'/></disk>"
                                + "</disks></domainsnapshot>"),
                        SnapshotOptions.STANDARD));
        assertFalse(Files.exists(guest.file("m")), "what was made for it stays");
        Deadline.await("it runs on", () -> domain.state() == DomainState.RUNNING);
        assertEquals(List.of("a.img"), live("vda"));
        guest.agree(domain);
    }

    @Test
    void oneWhoseMemoryIsGivenUpLeavesTheGuestRunningAsIfNothingHadBeen() throws Exception {
        CompletableFuture<SnapshotMaking> making = new CompletableFuture<>();
        lab.supervisor().close();
        lab.open(lab.options().withFaultPoint(place -> {
            if (place.equals("snapshot/memory-paused")) {
                making.join().abort();
            }
        }));
        domain = lab.supervisor().domain("chained");
        snapshots = lab.supervisor().snapshots();
        Lab.get(domain.resume());
        String xml = "<domainsnapshot><name>given-up</name><memory snapshot='external' file='" + guest.file("m")
                + "'/></domainsnapshot>";
        making.complete(snapshots.make(domain, snapshots.read(xml), SnapshotOptions.STANDARD, progress -> {}));
        OperationException aborted =
                Lab.failure(OperationException.class, making.get().done());
        assertTrue(aborted.getMessage().contains("it was aborted"), aborted.getMessage());
        Deadline.await("it runs on", () -> domain.state() == DomainState.RUNNING);
        assertFalse(Files.exists(guest.file("m")) || Files.exists(guest.file("a.given-up")));
        assertEquals(List.of(), Lab.get(snapshots.list(domain)));
        assertEquals(List.of("a.img"), live("vda"));
        guest.agree(domain);
        takeWithMemory("kept", "m");
        assertEquals(List.of("a.kept", "a.img"), live("vda"));
    }

    @Test
    void howFarTheMemoryIsIsHeardAndSeenByOthers() throws Exception {
        List<SaveProgress> heard = new CopyOnWriteArrayList<>();
        List<SaveProgress> seen = new CopyOnWriteArrayList<>();
        lab.supervisor().close();
        lab.open(lab.options().withFaultPoint(place -> {
            if (place.equals("snapshot/memory-written")) {
                snapshots.underWay(domain).ifPresent(seen::add);
            }
        }));
        domain = lab.supervisor().domain("chained");
        snapshots = lab.supervisor().snapshots();
        String xml = "<domainsnapshot><memory snapshot='external' file='" + guest.file("m") + "'/></domainsnapshot>";
        Lab.get(snapshots
                .make(domain, snapshots.read(xml), SnapshotOptions.STANDARD, heard::add)
                .done());
        assertTrue(heard.get(0).bytes() > 0, heard.toString());
        assertEquals(guest.file("m"), heard.get(0).file());
        assertEquals(32L << 20, heard.get(0).total());
        assertEquals(1, seen.size());
        assertTrue(seen.get(0).bytes() > 0, seen.toString());
        assertEquals(Optional.empty(), snapshots.underWay(domain));
    }

    @Test
    void aDeletedSnapshotIsPutTogetherWithWhatItWasMadeOn() throws Exception {
        take("s1");
        take("s2");
        take("s3");
        Lab.get(snapshots.delete(domain, "s2"));
        assertEquals(List.of("a.s3", "a.s1", "a.img"), live("vda"));
        assertEquals(List.of("b.s3", "b.s1", "b.img"), live("vdb"));
        SnapshotDef third = Lab.get(snapshots.find(domain, "s3")).orElseThrow();
        assertEquals("s1", third.parent());
        assertFalse(snapshots.write(third).contains("a.s2"), "what it goes back to is what has the data now");
        guest.agree(domain);
        Lab.get(snapshots.delete(domain, "s3"));
        assertEquals(List.of("a.s1", "a.img"), live("vda"));
        assertEquals(Optional.of("s1"), Lab.get(snapshots.current(domain)));
        Lab.get(snapshots.delete(domain, "s1"));
        assertEquals(List.of("a.img"), live("vda"));
        assertEquals(List.of("b.img"), ChainGuest.names(domain.definition(), "vdb"));
        assertEquals(List.of(), Lab.get(snapshots.list(domain)));
        assertTrue(Files.exists(guest.file("a.s1")) && Files.exists(guest.file("b.s2")), "no image is deleted");
        guest.agree(domain);
    }

    @Test
    void whatAnotherDomainNeedsStaysAsItIsWhenASnapshotIsDeleted() throws Exception {
        lab.supervisor().define(guest.xml(guest.bounded("vda", "a.img")).replace("<name>chained", "<name>other"));
        take("s1");
        take("s2");
        OperationException needed = Lab.failure(OperationException.class, snapshots.delete(domain, "s1"));
        assertTrue(needed.getMessage().contains("needed as it is by domain other"), needed.getMessage());
        assertEquals(List.of("a.s2", "a.s1", "a.img"), live("vda"));
        Lab.get(snapshots.delete(domain, "s2"));
        byte[] before = Files.readAllBytes(guest.file("a.img"));
        Lab.get(snapshots.delete(domain, "s1"));
        assertEquals(List.of("a.s1"), live("vda"), "the other way round");
        assertEquals(List.of("b.img"), live("vdb"));
        assertArrayEquals(before, Files.readAllBytes(guest.file("a.img")));
        guest.agree(domain);
        Lab.failure(OperationException.class, snapshots.delete(domain, "s1"));
    }

    /** It may be on a share that is not mounted just now. */
    @Test
    void aDomainWhoseImagesCannotBeFollowedMayNeedWhatIsBelow() throws Exception {
        String gone = "<disk type='file'><driver name='qemu' type='qcow2'/><source file='" + guest.file("gone.img")
                + "'/><target dev='vda' bus='virtio'/></disk>";
        Domain other = lab.supervisor().define(guest.xml(gone).replace("<name>chained", "<name>other"));
        take("s1");
        take("s2");
        OperationException needed = Lab.failure(OperationException.class, snapshots.delete(domain, "s1"));
        assertTrue(needed.getMessage().contains("needed as it is by domain other perhaps"), needed.getMessage());
        lab.supervisor().undefine(other);
        Lab.get(snapshots.delete(domain, "s1"));
        assertEquals(List.of("a.s2", "a.img"), live("vda"));
    }
}
