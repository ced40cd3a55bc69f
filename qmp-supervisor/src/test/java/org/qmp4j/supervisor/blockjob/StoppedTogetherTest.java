package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Several disks of a domain that is stopped are changed as one: the chains of all of them, or of none. */
@RealQemu
class StoppedTogetherTest {
    private static final List<String> DISKS = List.of("vda", "vdb", "vdc");

    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private byte[] before;
    private byte[] third;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void make(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        guest.makeChain("base2.img", "mid2.qcow2", "top2.qcow2");
        guest.img("create", "-q", "-f", "raw", guest.file("third.img").toString(), "2M");
        guest.write("third.img", "raw", 5, 3, 7);
        before = guest.content("top.qcow2", "qcow2");
        third = guest.content("third.img", "raw");
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    /** @param script of a qemu-img that goes on as the real one when it has not ended the shell; empty for the real one alone */
    private void define(String script) throws Exception {
        String xml = guest.xml(
                guest.disk(),
                guest.disk("vdb", "base2.img", "mid2.qcow2", "top2.qcow2"),
                guest.plain("vdc", "third.img"));
        if (!script.isEmpty()) {
            Path tools = Files.createDirectory(lab.root().resolve("tools"));
            Path emulator = tools.resolve("qemu-system-x86_64");
            Files.createSymbolicLink(emulator, lab.emulator().toRealPath());
            Path beside = ChainGuest.toolsOf(lab.emulator()).resolve("qemu-img");
            lab.script(
                    "tools/qemu-img",
                    script + "\nexec " + (Files.isExecutable(beside) ? beside : "qemu-img") + " \"$@\"");
            xml = xml.replace(lab.emulator().toString(), emulator.toString());
        }
        domain = lab.supervisor().define(xml);
    }

    private DiskJob copy(String disk, String file, boolean reuse) {
        StorageImage image = StorageImage.of(new FileSource(guest.file(file).toString()), ImageFormat.QCOW2);
        return DiskJob.copy(disk, new CopyTarget(image, false, reuse, true), 0);
    }

    private CompletionStage<List<BlockJob>> begin() {
        return jobs.together(
                domain,
                List.of(
                        DiskJob.pull("vda", at("vda@2"), 0),
                        DiskJob.commit("vdb", at("vdb@1"), at("vdb@2"), 0),
                        copy("vdc", "copy.qcow2", false)));
    }

    private static Optional<LayerAddress> at(String address) {
        return Optional.of(LayerAddress.parse(address));
    }

    private void are(List<String> vda, List<String> vdb, String vdc) throws Exception {
        assertEquals(vda, ChainGuest.names(domain.definition(), "vda"));
        assertEquals(vdb, ChainGuest.names(domain.definition(), "vdb"));
        assertEquals(List.of(vdc), ChainGuest.names(domain.definition(), "vdc"));
        assertEquals(vdc.equals("copy.qcow2"), Files.exists(guest.file("copy.qcow2")));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
        assertArrayEquals(before, guest.content("top2.qcow2", "qcow2"));
        assertArrayEquals(third, guest.content(vdc, vdc.endsWith(".img") ? "raw" : "qcow2"));
        Lab.get(domain.startPaused());
        // also what headers say is what runs, and what is asked for
        guest.agree(domain);
    }

    private void untouched() throws Exception {
        are(
                List.of("top.qcow2", "mid.qcow2", "base.img"),
                List.of("top2.qcow2", "mid2.qcow2", "base2.img"),
                "third.img");
    }

    @Test
    void allChainsChange() throws Exception {
        define("");
        List<BlockJob> begun = Lab.get(begin());
        assertEquals(DISKS, begun.stream().map(BlockJob::disk).toList());
        for (String disk : DISKS) {
            assertTrue(Lab.get(jobs.ended(domain, disk)), disk);
        }
        are(List.of("top.qcow2", "base.img"), List.of("top2.qcow2", "base2.img"), "copy.qcow2");
    }

    /** The pull has changed a header by then. */
    @Test
    void noneChangesWhenTheSecondFails() throws Exception {
        define("test $1 = commit && { echo no such luck >&2; exit 1; }");
        List<CompletionStage<Boolean>> ended = begunAll();
        for (CompletionStage<Boolean> one : ended) {
            OperationException failed = Lab.failure(OperationException.class, one);
            assertTrue(failed.getMessage().contains("no such luck"), failed.getMessage());
        }
        untouched();
    }

    /** All is copied, and the header of the first is changed back. */
    @Test
    void noneChangesWhenAHeaderCannotBeChanged() throws Exception {
        define("test \"$1 $2 $3\" = 'rebase -q -u' && case \"$*\" in *top2*) exit 1;; esac");
        for (CompletionStage<Boolean> one : begunAll()) {
            Lab.failure(OperationException.class, one);
        }
        untouched();
    }

    private List<CompletionStage<Boolean>> begunAll() throws Exception {
        Lab.get(begin());
        return DISKS.stream().map(disk -> jobs.ended(domain, disk)).toList();
    }

    @Test
    void oneThatIsCalledOffTakesTheOthersWithIt() throws Exception {
        define("test $1 = convert && exec sleep 600");
        List<CompletionStage<Boolean>> ended = begunAll();
        Deadline.await(
                "the last is at work",
                () -> domain.underWay().stream()
                        .anyMatch(entry -> entry.operation().equals("imagejob-vdc")
                                && entry.facts().containsKey("pid")));
        assertEquals(3, Lab.get(jobs.jobs(domain)).size());
        assertFalse(Lab.get(jobs.abort(domain, "vda")), "it has been copied, and does not count");
        for (CompletionStage<Boolean> one : ended) {
            assertFalse(Lab.get(one));
        }
        untouched();
    }

    @Test
    void aSupervisorThatClosesLeavesAllAsItWas() throws Exception {
        define("test $1 = convert && exec sleep 600");
        Lab.get(begin());
        lab.supervisor().close();
        lab.open(lab.options());
        domain = lab.supervisor().domain("chained");
        jobs = lab.supervisor().blockJobs();
        untouched();
    }

    @Test
    void disksThatWouldWriteToOneImageAreRefused() throws Exception {
        define("");
        List<DiskJob> same = List.of(copy("vda", "copy.qcow2", false), copy("vdb", "copy.qcow2", false));
        OperationException refusal = Lab.failure(OperationException.class, jobs.together(domain, same));
        assertTrue(
                refusal.getMessage().contains("copy.qcow2 is written to, and disk vdb is changed with it"),
                refusal.getMessage());
        guest.img("create", "-q", "-f", "qcow2", guest.file("there.qcow2").toString(), "4M");
        Lab.failure(
                OperationException.class,
                jobs.together(domain, List.of(copy("vda", "there.qcow2", true), copy("vdb", "there.qcow2", true))));
        Lab.failure(
                OperationException.class,
                jobs.together(domain, List.of(copy("vda", "a.qcow2", false), copy("vda", "b.qcow2", false))));
        untouched();
    }
}
