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
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A chain of three images of a guest that runs, changed in every way; what the guest sees stays the same. */
@RealQemu
class RealBlockJobTest {
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
        before = guest.content("top.qcow2", "qcow2");
        domain = lab.supervisor().define(guest.xml(guest.disk()));
        Lab.get(domain.startPaused());
        jobs = lab.supervisor().blockJobs();
        guest.agree(domain);
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private DomainDef live() {
        return domain.liveDefinition().orElseThrow();
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private StorageImage image(String name, ImageFormat format) {
        return StorageImage.of(new FileSource(guest.file(name).toString()), format);
    }

    /** The chain is that, all agree, the guest sees what it saw before, and can be started again. */
    private void becomes(String... names) throws Exception {
        assertEquals(List.of(names), ChainGuest.names(live(), "vda"));
        assertEquals(List.of(names), ChainGuest.names(domain.definition(), "vda"));
        guest.agree(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        String format = names[0].endsWith(".img") ? "raw" : "qcow2";
        assertArrayEquals(before, guest.content(names[0], format), "the guest sees something else");
        Lab.get(domain.startPaused());
        guest.agree(domain);
    }

    @Test
    void aPullToABaseLeavesTheMiddleOut() throws Exception {
        List<Integer> numbers = ChainGuest.numbers(live(), "vda");
        BlockJob job = Lab.get(jobs.pull(domain, "vda", at("vda@2"), 0));
        assertEquals(BlockJobKind.PULL, job.kind());
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of(numbers.get(0), numbers.get(2)), ChainGuest.numbers(live(), "vda"), "ids are stable");
        becomes("top.qcow2", "base.img");
    }

    @Test
    void aPullOfAllLeavesTheTopAlone() throws Exception {
        Lab.get(jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        becomes("top.qcow2");
        OperationException nothing =
                Lab.failure(OperationException.class, jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(nothing.getMessage().contains("there is nothing between"), nothing.getMessage());
    }

    @Test
    void aCommitInTheMiddleShortensTheChain() throws Exception {
        Lab.get(jobs.commit(
                domain, "vda", at("vda@1"), at(guest.file("base.img").toString()), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        becomes("top.qcow2", "base.img");
        assertTrue(Files.exists(guest.file("mid.qcow2")), "no image is deleted");
    }

    @Test
    void anActiveCommitWaitsAndThenSwitchesTheGuestOver() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        String xml = domain.liveXml().orElseThrow();
        assertTrue(xml.contains("<mirror type='file' job='active-commit' ready='yes'>"), xml);
        OperationException busy = Lab.failure(OperationException.class, jobs.pull(domain, "vda", Optional.empty(), 0));
        assertTrue(busy.getMessage().contains("is under way on it"), busy.getMessage());
        assertEquals(
                List.of("ready"),
                Lab.get(jobs.jobs(domain)).stream().map(BlockJob::status).toList());
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertFalse(domain.liveXml().orElseThrow().contains("<mirror"), "it is over");
        becomes("mid.qcow2", "base.img");
    }

    @Test
    void anActiveCommitToARawBaseLeavesThatAlone() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        becomes("base.img");
    }

    @Test
    void aCommitThatIsCalledOffChangesNothing() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        becomes("top.qcow2", "mid.qcow2", "base.img");
    }

    @Test
    void aFullCopyStandsAlone() throws Exception {
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(image("copy.qcow2", ImageFormat.QCOW2), false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(domain.liveXml().orElseThrow().contains("<mirror type='file' job='copy' ready='yes'>"));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        becomes("copy.qcow2");
        assertTrue(Files.exists(guest.file("top.qcow2")), "no image is deleted");
    }

    @Test
    void aShallowCopyStandsOnWhatWasBelow() throws Exception {
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(image("copy.qcow2", ImageFormat.QCOW2), true, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        becomes("copy.qcow2", "mid.qcow2", "base.img");
    }

    @Test
    void aCopyToARawImageThatIsEndedIsWholeAndTheGuestStaysWhereItWas() throws Exception {
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(image("copy.img", ImageFormat.RAW), false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        assertArrayEquals(before, Files.readAllBytes(guest.file("copy.img")));
        becomes("top.qcow2", "mid.qcow2", "base.img");
    }

    @Test
    void aCopyNeverGoesOverAFileThatIsThere() throws Exception {
        Files.writeString(guest.file("precious"), "precious");
        OperationException refused = Lab.failure(
                OperationException.class,
                jobs.copy(domain, "vda", new CopyTarget(image("precious", ImageFormat.QCOW2), false, false), 0));
        assertTrue(refused.getMessage().contains("something is there already"), refused.getMessage());
        assertEquals("precious", Files.readString(guest.file("precious")));
        guest.agree(domain);
    }

    @Test
    void aCopyThatCannotBeMadeLeavesNothing() throws Exception {
        // the file is made, and QEMU is told to copy to it with a format that it cannot make
        OperationException refused = Lab.failure(
                OperationException.class,
                jobs.copy(domain, "vda", new CopyTarget(image("copy.bochs", ImageFormat.BOCHS), false, false), 0));
        assertTrue(refused.getMessage().contains("blockcopy"), refused.getMessage());
        assertFalse(Files.exists(guest.file("copy.bochs")), "what was made for it stays");
        guest.agree(domain);
    }

    @Test
    void aDiskGrows() throws Exception {
        assertEquals(8L << 20, Lab.get(jobs.resize(domain, "vda", 8L << 20)));
        assertTrue(guest.img("info", "-U", guest.file("top.qcow2").toString()).contains("8388608 bytes"));
        guest.agree(domain);
    }

    @Test
    void aReadyCopyIsFinishedByTheNextSupervisor() throws Exception {
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(image("copy.qcow2", ImageFormat.QCOW2), false, false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        lab.supervisor().close();
        lab.open(lab.options());
        domain = lab.supervisor().domain("chained");
        jobs = lab.supervisor().blockJobs();
        assertEquals(DomainState.PAUSED, domain.state());
        assertTrue(domain.liveXml().orElseThrow().contains("<mirror type='file' job='copy' ready='yes'>"));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        becomes("copy.qcow2");
    }

    @Test
    void aGuestThatEndsWhileItIsCopiedKeepsItsImages() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertTrue(domain.underWay().isEmpty());
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
        Lab.get(domain.startPaused());
        guest.agree(domain);
    }
}
