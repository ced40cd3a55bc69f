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

    /** The images that the guest is copied over, elsewhere, with what is in those of the disk; and a top in which nothing is. */
    private void makeOther() throws Exception {
        Files.createDirectory(guest.file("other"));
        Files.copy(guest.file("base.img"), guest.file("other/base.img"));
        Files.copy(guest.file("mid.qcow2"), guest.file("other/mid.qcow2"));
        guest.img("rebase", "-u", "-f", "qcow2", "-b", "base.img", "-F", "raw", "other/mid.qcow2");
        guest.img("create", "-q", "-f", "qcow2", "-b", "mid.qcow2", "-F", "qcow2", "other/new.qcow2");
    }

    private CopyTarget other(String top, boolean reuse) {
        String xml = guest.disk("vda", "other/base.img", "other/mid.qcow2", top);
        return jobs.target(xml, true, reuse);
    }

    @Test
    void aShallowCopyToAChainOfItsOwnIsSwitchedToWithAllOfIt() throws Exception {
        makeOther();
        Lab.get(jobs.copy(domain, "vda", other("other/new.qcow2", true), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        String xml = domain.liveXml().orElseThrow();
        String mirror = xml.substring(xml.indexOf("<mirror"), xml.indexOf("</mirror>"));
        assertTrue(mirror.contains("other/new.qcow2") && mirror.contains("other/base.img"), mirror);
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        elsewhere("new.qcow2");
    }

    /** The guest is on three images in the other directory, as if it had never been on others. */
    private void elsewhere(String top) throws Exception {
        List<String> paths = List.of("other/" + top, "other/mid.qcow2", "other/base.img");
        for (DomainDef one : List.of(live(), domain.definition())) {
            assertEquals(
                    paths.stream().map(name -> guest.file(name).toString()).toList(),
                    LiveDisk.find(one, "vda").orElseThrow().image().chain().stream()
                            .map(image -> LiveDisk.text(image.source()))
                            .toList());
        }
        guest.agree(domain);
        for (String old : List.of("top.qcow2", "mid.qcow2", "base.img")) {
            Files.delete(guest.file(old));
        }
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertArrayEquals(before, guest.content("other/" + top, "qcow2"), "the guest sees something else");
        Lab.get(domain.startPaused());
        guest.agree(domain);
    }

    @Test
    void aShallowCopyInANewFileStandsOnTheChainThatItIsGiven() throws Exception {
        makeOther();
        Lab.get(jobs.copy(domain, "vda", other("other/made.qcow2", false), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        lab.supervisor().close();
        lab.open(lab.options());
        domain = lab.supervisor().domain("chained");
        jobs = lab.supervisor().blockJobs();
        assertTrue(Lab.get(jobs.ready(domain, "vda")), "it survives its supervisor, with its chain");
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        elsewhere("made.qcow2");
    }

    @Test
    void aCopyToAChainOfItsOwnThatIsCalledOffLeavesTheGuestWhereItIs() throws Exception {
        makeOther();
        Lab.get(jobs.copy(domain, "vda", other("other/new.qcow2", true), 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        assertArrayEquals(before, guest.content("other/new.qcow2", "qcow2"), "it is whole");
        becomes("top.qcow2", "mid.qcow2", "base.img");
    }

    @Test
    void aCopyThatSharesTheLowestImageGoesOnOverThatOfTheDisk() throws Exception {
        makeOther();
        guest.img("rebase", "-u", "-f", "qcow2", "-b", "../base.img", "-F", "raw", "other/mid.qcow2");
        int lowest = ChainGuest.numbers(live(), "vda").get(2);
        CopyTarget target = new CopyTarget(image("other/new.qcow2", ImageFormat.QCOW2), true, true);
        Lab.get(jobs.copy(domain, "vda", target, 0));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertEquals(lowest, ChainGuest.numbers(live(), "vda").get(2), "it has its number still");
        guest.agree(domain);
        Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")), "and can be committed into");
        guest.agree(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertArrayEquals(before, guest.content("other/new.qcow2", "qcow2"));
    }

    @Test
    void aCopyToAChainThatHeadersSayOtherwiseIsRefused() throws Exception {
        makeOther();
        guest.img(
                "rebase", "-u", "-f", "qcow2", "-b", guest.file("base.img").toString(), "-F", "raw", "other/mid.qcow2");
        OperationException refused =
                Lab.failure(OperationException.class, jobs.copy(domain, "vda", other("other/new.qcow2", true), 0));
        assertTrue(refused.getMessage().contains("qemu-img rebase -u -f qcow2 -b"), refused.getMessage());
        guest.agree(domain);
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
