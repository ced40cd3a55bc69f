package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A chain of three images of a domain that is stopped, changed in every way; what a guest would see stays the same. */
@RealQemu
class StoppedBlockJobTest {
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private byte[] before;

    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(qemu.path());
        guest = new ChainGuest(lab, ChainGuest.toolsOf(qemu.path()));
        guest.makeChain();
        before = guest.content("top.qcow2", "qcow2");
        domain = lab.supervisor().define(guest.xml(guest.disk()));
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private void becomes(String... names) throws Exception {
        assertEquals(List.of(names), ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        String format = names[0].endsWith(".img") ? "raw" : "qcow2";
        assertArrayEquals(before, guest.content(names[0], format), "the guest sees something else");
        Lab.get(domain.startPaused());
        guest.agree(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    private OperationException refused(@Nullable String top, @Nullable String base) {
        return Lab.failure(
                OperationException.class,
                jobs.commit(
                        domain,
                        "vda",
                        Optional.ofNullable(top).map(LayerAddress::parse),
                        Optional.ofNullable(base).map(LayerAddress::parse),
                        0));
    }

    @Test
    void aPullToABaseLeavesTheMiddleOut() throws Exception {
        BlockJob job = Lab.get(jobs.pull(domain, "vda", at("vda@2"), 0));
        assertEquals(BlockJobKind.PULL, job.kind());
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertTrue(
                guest.img("info", guest.file("top.qcow2").toString()).contains("backing file: base.img"),
                "the name was relative, and stays so");
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
    void aCommitOfTheTopSwitchesTheDomainOver() throws Exception {
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), at("vda@1"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        becomes("mid.qcow2", "base.img");
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        becomes("base.img");
    }

    @Test
    void aChainThatIsNotSaidStaysUnsaid() throws Exception {
        String top = guest.plain("vda", "top.qcow2").replace("type='raw'", "type='qcow2'");
        domain = lab.supervisor().define(guest.xml(top).replace("chained", "other"));
        Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of("top.qcow2"), ChainGuest.names(domain.definition(), "vda"));
        assertFalse(domain.inactiveXml().contains("backingStore"), domain.inactiveXml());
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
        assertTrue(guest.img("info", guest.file("top.qcow2").toString()).contains("backing file: base.img"));
    }

    @Test
    void bitmapsGoOnInTheImageThatStays() throws Exception {
        guest.img("create", "-q", "-f", "qcow2", guest.file("b.qcow2").toString(), "4M");
        guest.write("b.qcow2", "qcow2", 1, 0, 8);
        guest.over("b.qcow2", "m.qcow2");
        guest.img("bitmap", "--add", guest.file("m.qcow2").toString(), "day");
        guest.write("m.qcow2", "qcow2", 2, 1, 3);
        guest.over("m.qcow2", "t.qcow2");
        guest.img("bitmap", "--add", guest.file("t.qcow2").toString(), "day");
        guest.img("bitmap", "--add", "-g", "32768", guest.file("t.qcow2").toString(), "hour");
        guest.write("t.qcow2", "qcow2", 3, 10, 1);
        domain = lab.supervisor()
                .define(guest.xml(guest.disk("vda", "b.qcow2", "m.qcow2", "t.qcow2")
                                .replace("type='raw'", "type='qcow2'"))
                        .replace("chained", "other"));
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of("b.qcow2"), ChainGuest.names(domain.definition(), "vda"));
        String said = guest.img("info", "--output=json", guest.file("b.qcow2").toString());
        assertTrue(said.contains("\"day\"") && said.contains("\"hour\"") && said.contains("32768"), said);
        Lab.get(domain.startPaused());
        BitmapCounts counts = BitmapCounts.of(domain, "vda");
        assertEquals(4 * 65536L, counts.count("day"), "what both images had");
        assertEquals(65536, counts.count("hour"));
        assertTrue(counts.recording("day"));
    }

    @Test
    void aDiskGrowsAndShrinks() throws Exception {
        Lab.get(jobs.resize(domain, "vda", 6L << 20));
        assertEquals(6 << 20, guest.content("top.qcow2", "qcow2").length);
        Lab.get(jobs.resize(domain, "vda", 5L << 20));
        Lab.get(jobs.commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        assertTrue(Lab.get(jobs.ended(domain, "vda")));
        assertEquals(5 << 20, guest.content("base.img", "raw").length, "the base has grown with its commit");
        Lab.failure(OperationException.class, jobs.resize(domain, "vda", 511));
    }

    @Test
    void nothingIsDoneWhereHeadersAndDefinitionDiffer() throws Exception {
        guest.img(
                "rebase",
                "-u",
                "-f",
                "qcow2",
                "-b",
                guest.file("base.img").toString(),
                "-F",
                "raw",
                guest.file("top.qcow2").toString());
        assertTrue(refused(null, null).getMessage().contains("at depth 1 its images lead to"));
        domain = lab.supervisor()
                .define(guest.xml(guest.plain("vda", "base.img")).replace("chained", "raw"));
        assertTrue(refused(null, null).getMessage().contains("is not above depth 0"));
        assertTrue(refused("vda[7]", null).getMessage().contains("ids are given while it runs alone"));
    }

    @Test
    void whatWouldShowWhatWasBeyondTheEndIsRefused() throws Exception {
        guest.img("resize", "-f", "raw", guest.file("base.img").toString(), "8M");
        assertTrue(refused(null, null).getMessage().contains("what is beyond would be seen"));
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
    }

    @Test
    void oneThatIsCalledOffChangesNothing() throws Exception {
        slow();
        BlockJob job = Lab.get(jobs.commit(domain, "vda", at("vda@1"), at("vda@2"), 0));
        assertEquals("running", job.status());
        Deadline.await(
                "it tells how far it is",
                () -> Lab.get(jobs.jobs(domain)).get(0).current() == 2L << 20);
        assertEquals(
                List.of("running"),
                Lab.get(jobs.jobs(domain)).stream().map(BlockJob::status).toList());
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        assertEquals(List.of("top.qcow2", "mid.qcow2", "base.img"), ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
    }

    /** A qemu-img that says that it is half way, and waits. */
    private void slow() throws Exception {
        Path tools = Files.createDirectory(lab.root().resolve("tools"));
        Files.createSymbolicLink(
                tools.resolve("qemu-system-x86_64"), lab.emulator().toRealPath());
        lab.script(
                "tools/qemu-img",
                "test $1 = commit || exec qemu-img \"$@\"\nprintf '    (50.00/100%%)\\r'; exec sleep 60");
        domain = lab.supervisor()
                .define(domain.inactiveXml()
                        .replaceAll("<uuid>.*</uuid>", "")
                        .replace(
                                lab.emulator().toString(),
                                tools.resolve("qemu-system-x86_64").toString())
                        .replace("<name>chained", "<name>slow"));
    }
}
