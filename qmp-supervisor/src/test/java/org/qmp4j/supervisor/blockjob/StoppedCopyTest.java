package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A disk of a domain that is stopped is copied, in every way; the domain is on the copy only when that is asked for. */
@RealQemu
class StoppedCopyTest {
    private static final List<String> OLD = List.of("top.qcow2", "mid.qcow2", "base.img");

    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private BlockJobs jobs;
    private byte[] before;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        before = guest.content("top.qcow2", "qcow2");
        domain = lab.supervisor().define(guest.xml(guest.disk()));
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private StorageImage image(String name, ImageFormat format) {
        return StorageImage.of(new FileSource(guest.file(name).toString()), format);
    }

    private CopyTarget whole(String name, ImageFormat format) {
        return new CopyTarget(image(name, format), false, false);
    }

    private void copied(CopyTarget target, boolean switched, String... names) throws Exception {
        BlockJob job = Lab.get(jobs.copy(domain, "vda", target, 0));
        assertEquals(BlockJobKind.COPY, job.kind());
        assertFalse(job.waits(), "there is nobody to wait for");
        assertEquals(switched, Lab.get(jobs.ended(domain, "vda")));
        assertEquals(List.of(names), ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        StorageImage image = target.image();
        byte[] now = guest.content(
                Path.of(LiveDisk.text(image.source())).getFileName().toString(),
                image.format().driver());
        assertArrayEquals(before, now, "the copy is another one");
        if (switched) {
            Lab.get(domain.startPaused());
            guest.agree(domain);
        }
    }

    private OperationException refused(CopyTarget target) throws Exception {
        OperationException refusal = Lab.failure(OperationException.class, jobs.copy(domain, "vda", target, 0));
        asItWas();
        return refusal;
    }

    private void asItWas() throws Exception {
        assertEquals(OLD, ChainGuest.names(domain.definition(), "vda"));
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        assertArrayEquals(before, guest.content("top.qcow2", "qcow2"));
    }

    @Test
    void aCopyAloneLeavesTheDomainWhereItIs() throws Exception {
        copied(whole("copy.qcow2", ImageFormat.QCOW2), false, "top.qcow2", "mid.qcow2", "base.img");
        assertEquals(
                Files.getPosixFilePermissions(guest.file("top.qcow2")),
                Files.getPosixFilePermissions(guest.file("copy.qcow2")));
    }

    @Test
    void theDomainIsOnAWholeCopyWhenThatIsAskedFor() throws Exception {
        copied(whole("copy.qcow2", ImageFormat.QCOW2).pivotingStopped(), true, "copy.qcow2");
    }

    @Test
    void aShallowCopyStandsOnWhatTheDiskStandsOn() throws Exception {
        CopyTarget target = new CopyTarget(image("copy.qcow2", ImageFormat.QCOW2), true, false);
        copied(target.pivotingStopped(), true, "copy.qcow2", "mid.qcow2", "base.img");
        assertTrue(
                Files.size(guest.file("copy.qcow2")) < 8 * 65536,
                "one cluster of data, and what is below is not copied");
    }

    @Test
    void aShallowCopyStandsOnAGivenChain() throws Exception {
        Files.copy(guest.file("base.img"), guest.file("other-base.img"));
        guest.img(
                "create",
                "-q",
                "-f",
                "qcow2",
                "-b",
                "other-base.img",
                "-F",
                "raw",
                guest.file("other.qcow2").toString());
        guest.write("other.qcow2", "qcow2", 2, 1, 3);
        StorageImage below = image("other.qcow2", ImageFormat.QCOW2);
        StorageImage top = image("copy.qcow2", ImageFormat.QCOW2).withBacking(new BackingStore(below));
        copied(new CopyTarget(top, true, false, true), true, "copy.qcow2", "other.qcow2", "other-base.img");
    }

    @Test
    void anImageThatIsThereIsWrittenOver() throws Exception {
        guest.img("create", "-q", "-f", "raw", guest.file("copy.img").toString(), "4M");
        guest.write("copy.img", "raw", 9, 0, 64);
        copied(new CopyTarget(image("copy.img", ImageFormat.RAW), false, true, true), true, "copy.img");
    }

    @Test
    void anEmptyOneIsReusedForAShallowCopy() throws Exception {
        guest.over("mid.qcow2", "copy.qcow2");
        CopyTarget target = new CopyTarget(image("copy.qcow2", ImageFormat.QCOW2), true, true, true);
        guest.write("copy.qcow2", "qcow2", 9, 50, 1);
        String said = refused(target).getMessage();
        assertTrue(said.contains("has data of its own, at byte 3276800"), said);
        Files.delete(guest.file("copy.qcow2"));
        guest.over("mid.qcow2", "copy.qcow2");
        copied(target, true, "copy.qcow2", "mid.qcow2", "base.img");
    }

    @Test
    void bitmapsGoOnInTheCopy() throws Exception {
        for (String name : List.of("mid.qcow2", "top.qcow2")) {
            guest.img("bitmap", "--add", guest.file(name).toString(), "day");
        }
        guest.write("mid.qcow2", "qcow2", 2, 1, 3);
        guest.img("bitmap", "--add", "-g", "32768", guest.file("top.qcow2").toString(), "hour");
        guest.write("top.qcow2", "qcow2", 3, 2, 1);
        guest.img("bitmap", "--add", guest.file("mid.qcow2").toString(), "below");
        copied(whole("copy.qcow2", ImageFormat.QCOW2).pivotingStopped(), true, "copy.qcow2");
        BitmapCounts counts = BitmapCounts.of(domain, "vda");
        assertEquals(3 * 65536L, counts.count("day"), "what both images have noted");
        assertEquals(65536, counts.count("hour"));
        assertTrue(counts.recording("day"));
        String said = guest.img(
                "info", "-U", "--output=json", guest.file("copy.qcow2").toString());
        assertFalse(said.contains("\"below\""), "the top has not noted what was written since: " + said);
    }

    @Test
    void whatCannotBeDoneIsRefusedAndSaysWhy() throws Exception {
        Files.writeString(guest.file("precious"), "precious");
        says("something is there already", whole("precious", ImageFormat.QCOW2));
        assertEquals("precious", Files.readString(guest.file("precious")));
        guest.img("create", "-q", "-f", "raw", guest.file("small.img").toString(), "1M");
        says(
                "has 1048576 bytes, and the disk 4194304",
                new CopyTarget(image("small.img", ImageFormat.RAW), false, true));
        says("no directory; make it", whole("nowhere/copy.qcow2", ImageFormat.QCOW2));
        says("in use by the disk", new CopyTarget(image("mid.qcow2", ImageFormat.QCOW2), true, true));
        says("format vmdk is not made", whole("copy.vmdk", ImageFormat.VMDK));
        says("a shallow copy stands on other images", new CopyTarget(image("copy.img", ImageFormat.RAW), true, false));
        says("is not there", new CopyTarget(image("absent.img", ImageFormat.RAW), false, true));
        assertFalse(Files.exists(guest.file("copy.vmdk")));
        CopyTarget network = jobs.target(
                "<disk type='network'><driver name='qemu' type='raw'/><source protocol='nbd' name='x'><host"
                        + " name='localhost' port='1'/></source><target dev='vda'/></disk>",
                false,
                true);
        says("neither a file nor a block device: start the domain", network);
    }

    private void says(String why, CopyTarget target) throws Exception {
        String said = refused(target).getMessage();
        assertTrue(said.contains(why), said);
    }

    /** Somebody has the disk open to write to it. */
    @Test
    void aDiskThatSomebodyWritesToIsNotCopied() throws Exception {
        AtomicReference<Process> other = new AtomicReference<>(writer());
        try {
            Deadline.await("it has it open", () -> {
                if (!other.get().isAlive()) {
                    // whoever looks whether it is locked has a lock for a moment as well
                    other.set(writer());
                }
                return isLocked("top.qcow2");
            });
            Lab.get(jobs.copy(domain, "vda", whole("copy.qcow2", ImageFormat.QCOW2), 0));
            OperationException failed = Lab.failure(OperationException.class, jobs.ended(domain, "vda"));
            assertTrue(failed.getMessage().contains("lock"), failed.getMessage());
            assertFalse(Files.exists(guest.file("copy.qcow2")));
        } finally {
            other.get().destroyForcibly().waitFor();
        }
    }

    private Process writer() throws IOException {
        Path beside = ChainGuest.toolsOf(lab.emulator()).resolve("qemu-io");
        return new ProcessBuilder(
                        Files.isExecutable(beside) ? beside.toString() : "qemu-io",
                        "-f",
                        "qcow2",
                        "-c",
                        "sleep 60000",
                        guest.file("top.qcow2").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean isLocked(String image) throws Exception {
        return new ProcessBuilder(
                                "qemu-img",
                                "info",
                                "-f",
                                "qcow2",
                                guest.file(image).toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                != 0;
    }

    @Test
    void oneThatIsCalledOffLeavesNothing() throws Exception {
        begin();
        Deadline.await(
                "it tells how far it is",
                () -> Lab.get(jobs.jobs(domain)).get(0).current() == 2L << 20);
        assertFalse(Lab.get(jobs.abort(domain, "vda")));
        gone();
    }

    @Test
    void oneWhoseToolIsKilledLeavesNothing() throws Exception {
        begin();
        ProcessHandle.of(worker().orElseThrow()).orElseThrow().destroyForcibly();
        Lab.failure(OperationException.class, jobs.ended(domain, "vda"));
        gone();
    }

    @Test
    void aSupervisorThatClosesWaitsForNoCopy() throws Exception {
        begin();
        ProcessHandle tool = ProcessHandle.of(worker().orElseThrow()).orElseThrow();
        lab.supervisor().close();
        assertFalse(tool.isAlive(), "it is not waited for, and does not go on");
        lab.open(lab.options());
        domain = lab.supervisor().domain("slow");
        jobs = lab.supervisor().blockJobs();
        gone();
    }

    private void gone() throws Exception {
        asItWas();
        assertFalse(Files.exists(guest.file("copy.qcow2")));
    }

    private Optional<Long> worker() {
        return domain.underWay().stream()
                .filter(entry -> entry.facts().containsKey("pid"))
                .map(entry -> entry.number("pid"))
                .findFirst();
    }

    /** A copy by a qemu-img that has made its file, says that it is half way, and waits. */
    private void begin() throws Exception {
        Path tools = Files.createDirectory(lab.root().resolve("tools"));
        Files.createSymbolicLink(
                tools.resolve("qemu-system-x86_64"), lab.emulator().toRealPath());
        lab.script(
                "tools/qemu-img",
                "test $1 = convert || exec qemu-img \"$@\"\nfor last; do :; done\necho half > \"$last\"\n"
                        + "printf '    (50.00/100%%)\\r'; exec sleep 600");
        domain = lab.supervisor()
                .define(domain.inactiveXml()
                        .replaceAll("<uuid>.*</uuid>", "")
                        .replace(
                                lab.emulator().toString(),
                                tools.resolve("qemu-system-x86_64").toString())
                        .replace("<name>chained", "<name>slow"));
        Lab.get(jobs.copy(domain, "vda", whole("copy.qcow2", ImageFormat.QCOW2).pivotingStopped(), 0));
        Deadline.await(
                "it is at work",
                () -> worker().isPresent()
                        && Files.exists(guest.file("copy.qcow2"))
                        && Files.size(guest.file("copy.qcow2")) > 0);
    }
}
