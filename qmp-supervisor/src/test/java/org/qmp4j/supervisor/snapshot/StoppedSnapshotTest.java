package org.qmp4j.supervisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Snapshots of a domain that is stopped, by qemu-img, and the way back. */
@RealQemu
class StoppedSnapshotTest {
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private Snapshots snapshots;

    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(qemu.path());
        guest = new ChainGuest(lab, ChainGuest.toolsOf(qemu.path()));
        guest.makeChain();
        domain = lab.supervisor()
                .define(guest.xml(guest.disk()).replace("<memory", "<genid/><features><acpi/></features><memory"));
        snapshots = lab.supervisor().snapshots();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private SnapshotDef take(String name) throws Exception {
        return Lab.get(
                snapshots.create(domain, SnapshotDef.named(name, "of all"), new SnapshotOptions(true, false, true)));
    }

    @Test
    void aDomainComesBackToASnapshotAndNoImageIsLost() throws Exception {
        byte[] then = guest.content("top.qcow2", "qcow2");
        SnapshotDef taken = take("calm");
        assertEquals(SnapshotDef.SHUTOFF, taken.state());
        assertEquals(
                List.of("top.calm", "top.qcow2", "mid.qcow2", "base.img"),
                ChainGuest.names(domain.definition(), "vda"));
        assertTrue(guest.img("info", guest.file("top.calm").toString()).contains("backing file: top.qcow2"));
        guest.write("top.calm", "qcow2", 9, 5, 2);
        byte[] later = guest.content("top.calm", "qcow2");
        Lab.get(domain.startPaused());
        guest.agree(domain);
        UUID before = generationId();
        Lab.failure(DomainStateException.class, snapshots.revert(domain, "calm"));
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(snapshots.revert(domain, "calm"));
        List<String> chain = ChainGuest.names(domain.definition(), "vda");
        assertEquals(List.of("top.qcow2", "mid.qcow2", "base.img"), chain.subList(1, chain.size()));
        assertArrayEquals(then, guest.content(chain.get(0), "qcow2"));
        assertArrayEquals(later, guest.content("top.calm", "qcow2"), "what it was on stays");
        assertEquals(Optional.of("calm"), Lab.get(snapshots.current(domain)));
        assertTrue(
                Lab.get(domain.generationIds()).marks().toString().contains("calm"),
                "its next start is told where it came from");
        Lab.get(domain.startPaused());
        guest.agree(domain);
        UUID after = generationId();
        assertNotEquals(before, after);
        List<GenIdEntry> history = Lab.get(domain.generationIds()).history();
        GenIdEntry last = history.get(history.size() - 1);
        assertEquals(GenIdTransition.REVERT_OFFLINE, last.transition());
        assertEquals(after, last.value());
    }

    /** What QEMU says, which the live record says too. */
    private UUID generationId() throws Exception {
        UUID actual = Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
        assertEquals(actual, domain.liveRecord().orElseThrow().genid().value());
        return actual;
    }

    /** What we do ourselves is not what somebody did behind our back. */
    @Test
    void whatIsDoneToADomainThatIsStoppedIsNoChangeThatNobodyKnowsOf() throws Exception {
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(StopLadder.abrupt()));
        take("one");
        assertTrue(valid());
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(snapshots.delete(domain, "one"));
        assertTrue(valid());
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(lab.supervisor().blockJobs().resize(domain, "vda", 8L << 20));
        assertTrue(valid());
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(StopLadder.abrupt()));
        guest.write("mid.qcow2", "qcow2", 9, 1, 1);
        assertFalse(valid(), "somebody else has written to it");
    }

    private boolean valid() throws Exception {
        return Lab.get(lab.supervisor().backingChains().validate(domain)).stream()
                .allMatch(ChainReport::isTrue);
    }

    private String refusedCommit(Domain of, String top, String base) {
        return Lab.failure(
                        OperationException.class,
                        lab.supervisor()
                                .blockJobs()
                                .commit(
                                        of,
                                        "vda",
                                        Optional.of(LayerAddress.parse(top)),
                                        Optional.of(LayerAddress.parse(base)),
                                        0))
                .getMessage();
    }

    @Test
    void nothingIsWrittenToAnImageThatASnapshotGoesBackTo() throws Exception {
        take("one");
        take("two");
        byte[] then = guest.content("top.qcow2", "qcow2");
        String own = refusedCommit(domain, "vda@1", "vda@2");
        assertTrue(own.contains("snapshot one would have other data, for " + guest.file("top.qcow2")), own);
        // another domain on the same images, by another path, and gone on in overlays since
        Files.createSymbolicLink(guest.file("link.qcow2"), guest.file("top.one"));
        Domain other = lab.supervisor()
                .define(guest.xml(guest.plain("vda", "link.qcow2").replace("type='raw'", "type='qcow2'"))
                        .replace("<name>chained", "<name>other"));
        Lab.get(snapshots.forget(domain, "one"));
        Lab.get(snapshots.create(other, SnapshotDef.named("theirs", null), SnapshotOptions.STANDARD));
        Lab.get(lab.supervisor().blockJobs().pull(other, "vda", Optional.empty(), 0));
        Lab.get(lab.supervisor().blockJobs().ended(other, "vda"));
        Lab.get(snapshots.forget(domain, "two"));
        String theirs = refusedCommit(domain, "vda", "vda@2");
        assertTrue(theirs.contains("snapshot theirs of domain other would have other data"), theirs);
        assertArrayEquals(then, guest.content("top.qcow2", "qcow2"));
    }

    @Test
    void oneThatCannotBeMadeLeavesNothing() throws Exception {
        Files.delete(guest.file("top.qcow2"));
        OperationException failed = Lab.failure(
                OperationException.class,
                snapshots.create(domain, SnapshotDef.named("none", null), SnapshotOptions.STANDARD));
        assertTrue(failed.getMessage().contains("top.qcow2"), failed.getMessage());
        assertFalse(Files.exists(guest.file("top.none")));
        assertEquals(List.of("top.qcow2", "mid.qcow2", "base.img"), ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty());
        assertEquals(List.of(), Lab.get(snapshots.list(domain)));
        OperationException unknown = Lab.failure(OperationException.class, snapshots.revert(domain, "none"));
        assertTrue(unknown.getMessage().contains("find its snapshot none"), unknown.getMessage());
    }

    @Test
    void aSnapshotOfADomainThatIsStoppedIsDeletedAndTheGuestSeesTheSame() throws Exception {
        take("one");
        guest.write("top.one", "qcow2", 7, 5, 2);
        take("two");
        guest.write("top.two", "qcow2", 8, 6, 2);
        byte[] before = guest.content("top.two", "qcow2");
        Lab.get(snapshots.delete(domain, "one"));
        assertEquals(
                List.of("top.two", "top.qcow2", "mid.qcow2", "base.img"), ChainGuest.names(domain.definition(), "vda"));
        assertArrayEquals(before, guest.content("top.two", "qcow2"));
        SnapshotDef two = Lab.get(snapshots.find(domain, "two")).orElseThrow();
        assertFalse(snapshots.write(two).contains("top.one"), snapshots.write(two));
        Lab.get(snapshots.revert(domain, "two"));
        byte[] then = guest.content(ChainGuest.names(domain.definition(), "vda").get(0), "qcow2");
        assertEquals(7, then[5 * 65536], "what it had then");
        assertEquals(0, then[7 * 65536 + 1] == 8 ? 1 : 0, "and nothing of later");
        OperationException branch = Lab.failure(OperationException.class, snapshots.delete(domain, "two"));
        assertTrue(branch.getMessage().contains("does not go on in"), branch.getMessage());
        Lab.get(snapshots.forget(domain, "two"));
    }

    @Test
    void aGuestThatRunsIsEndedForARevertAndBootsIfThatIsAskedFor() throws Exception {
        take("calm");
        Lab.get(domain.start());
        Lab.failure(DomainStateException.class, snapshots.revert(domain, "calm"));
        Lab.get(snapshots.revert(domain, "calm", new RevertOptions(true, RevertOptions.Then.PAUSED)));
        assertEquals(DomainState.PAUSED, domain.state());
        assertTrue(ChainGuest.names(domain.definition(), "vda").get(0).startsWith("top.calm-"));
        guest.agree(domain);
        Lab.get(snapshots.revert(domain, "calm", new RevertOptions(true, RevertOptions.Then.AS_IT_WAS)));
        assertEquals(DomainState.STOPPED, domain.state(), "that is what it was");
    }
}
