package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Jobs on two disks that are one: both chains change, or none. */
@RealQemu
class RealTogetherTest {
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private byte[] before;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        guest.makeChain("base2.img", "mid2.qcow2", "top2.qcow2");
        before = guest.content("top.qcow2", "qcow2");
        domain = lab.supervisor()
                .define(guest.xml(guest.disk(), guest.disk("vdb", "base2.img", "mid2.qcow2", "top2.qcow2")));
        Lab.get(domain.startPaused());
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static DiskJob commit(String disk) {
        return DiskJob.commit(disk, Optional.empty(), Optional.of(LayerAddress.parse(disk + "@1")), 0);
    }

    private DiskJob copy(String disk, String file) {
        StorageImage image = StorageImage.of(new FileSource(guest.file(file).toString()), ImageFormat.QCOW2);
        return DiskJob.copy(disk, new CopyTarget(image, false, false), 0);
    }

    private void are(List<String> vda, List<String> vdb) throws Exception {
        assertEquals(vda, ChainGuest.names(domain.liveDefinition().orElseThrow(), "vda"));
        assertEquals(vdb, ChainGuest.names(domain.liveDefinition().orElseThrow(), "vdb"));
        assertEquals(vda, ChainGuest.names(domain.definition(), "vda"));
        assertEquals(vdb, ChainGuest.names(domain.definition(), "vdb"));
        guest.agree(domain);
        assertArrayEquals(before, guest.seen(domain, "vda"));
        assertArrayEquals(before, guest.seen(domain, "vdb"));
    }

    private void bothReady() throws Exception {
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.ready(domain, "vdb")));
    }

    private void untouched() throws Exception {
        are(List.of("top.qcow2", "mid.qcow2", "base.img"), List.of("top2.qcow2", "mid2.qcow2", "base2.img"));
    }

    @Test
    void theGuestIsSwitchedOverOnBothDisks() throws Exception {
        assertEquals(
                2,
                Lab.get(jobs.together(domain, List.of(commit("vda"), copy("vdb", "copy.qcow2"))))
                        .size());
        bothReady();
        assertTrue(Lab.get(jobs.pivot(domain, "vdb")));
        are(List.of("mid.qcow2", "base.img"), List.of("copy.qcow2"));
        Lab.get(jobs.together(domain, List.of(commit("vda"), copy("vdb", "again.qcow2"))));
        bothReady();
        lab.supervisor().close();
        lab.open(lab.options());
        domain = lab.supervisor().domain("chained");
        jobs = lab.supervisor().blockJobs();
        bothReady();
        assertTrue(Lab.get(jobs.pivot(domain, "vda")), "also by the next supervisor");
        are(List.of("base.img"), List.of("again.qcow2"));
    }

    @Test
    void jobsThatWaitForNobodyAreFinishedTogetherToo() throws Exception {
        Lab.get(jobs.together(
                domain,
                List.of(
                        DiskJob.pull("vda", Optional.of(LayerAddress.parse("vda@2")), 0),
                        DiskJob.commit(
                                "vdb",
                                Optional.of(LayerAddress.parse("vdb@1")),
                                Optional.of(LayerAddress.parse("vdb@2")),
                                0))));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertTrue(Lab.get(jobs.ended(domain, "vdb")));
        are(List.of("top.qcow2", "base.img"), List.of("top2.qcow2", "base2.img"));
    }

    @Test
    void oneThatIsCalledOffTakesTheOtherWithIt() throws Exception {
        Lab.get(jobs.together(domain, List.of(copy("vda", "copy.qcow2"), copy("vdb", "copy2.qcow2"))));
        bothReady();
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        assertFalse(Lab.get(jobs.ended(domain, "vdb")));
        untouched();
        assertArrayEquals(before, guest.content("copy.qcow2", "qcow2"), "both copies are whole");
        assertArrayEquals(before, guest.content("copy2.qcow2", "qcow2"));
    }

    @Test
    void oneThatCannotBeginTakesTheOtherWithIt() throws Exception {
        Files.createDirectory(guest.file("taken"));
        OperationException refused = Lab.failure(
                OperationException.class,
                jobs.together(domain, List.of(copy("vda", "copy.qcow2"), copy("vdb", "taken"))));
        assertTrue(refused.getMessage().contains("something is there already"), refused.getMessage());
        assertFalse(Files.exists(guest.file("copy.qcow2")), "what was made for it stays");
        untouched();
        Lab.failure(OperationException.class, jobs.together(domain, List.of(commit("vda"), commit("vda"))));
    }

    @Test
    void aGuestThatEndsBeforeItIsDecidedKeepsBoth() throws Exception {
        Lab.get(jobs.together(domain, List.of(commit("vda"), copy("vdb", "copy.qcow2"))));
        bothReady();
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        Lab.get(domain.startPaused());
        untouched();
    }
}
