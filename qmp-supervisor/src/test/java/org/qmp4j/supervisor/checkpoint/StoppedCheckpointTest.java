package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.checkpoint.model.BitmapState;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Checkpoints of a domain that is stopped: its bitmaps are in its images, and qemu-img changes them. */
@RealQemu
class StoppedCheckpointTest {
    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private Checkpoints checkpoints;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void define(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        domain = lab.supervisor().define(Saved.xml(lab));
        checkpoints = lab.supervisor().checkpoints();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Checkpoint create(String name) throws Exception {
        return Lab.get(checkpoints.create(domain, Saved.named(name)));
    }

    private List<String> names() throws Exception {
        return Lab.get(checkpoints.list(domain)).all().stream()
                .map(Checkpoint::name)
                .toList();
    }

    private boolean has(String image, String bitmap) throws Exception {
        return guest.img("info", "--output=json", guest.file(image).toString()).contains("\"" + bitmap + "\"");
    }

    private void clean() throws Exception {
        Verification found = Lab.get(checkpoints.verify(domain));
        assertTrue(found.isClean(), found.toString());
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
    }

    @Test
    void whatIsWrittenAfterTheNextStartIsKnown() throws Exception {
        Checkpoint first = create("c1");
        assertEquals(
                List.of(
                        CheckpointDisk.none("hda"),
                        CheckpointDisk.bitmap("vda", "c1"),
                        CheckpointDisk.bitmap("vdb", "c1")),
                first.disks());
        assertEquals("c1", create("c2").parent());
        clean();
        Lab.get(domain.startPaused());
        clean();
        Saved.write(domain, "vda", 7, "1M", "128k");
        assertTrue(Lab.get(checkpoints.dump(domain, "c1", false, true)).contains("bitmap='c1' size='131072'"));
        assertEquals("c2", create("c3").parent());
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        clean();
        assertTrue(Lab.get(checkpoints.verdicts(domain, "c3")).stream()
                .filter(verdict -> !verdict.disk().equals("hda"))
                .allMatch(Verification.Verdict::incremental));
    }

    @Test
    void deletedOnesLeaveNoBitmap() throws Exception {
        for (String name : List.of("c1", "c2", "c3")) {
            create(name);
        }
        assertEquals(List.of("c2"), Lab.get(checkpoints.delete(domain, "c2", Deletion.ONE)));
        assertFalse(has("vda.qcow2", "c2") || has("vdb.qcow2", "c2"));
        clean();
        assertEquals(List.of("c1", "c3"), Lab.get(checkpoints.delete(domain, "c1", Deletion.WITH_CHILDREN)));
        assertEquals(List.of(), Lab.get(checkpoints.verify(domain)).orphans());
        assertTrue(names().isEmpty());
    }

    @Test
    void theBitmapsOfImagesBelowGoToo() throws Exception {
        String top = guest.file("top.qcow2").toString();
        String base = guest.file("vda.qcow2").toString();
        guest.img("create", "-q", "-f", "qcow2", "-b", base, "-F", "qcow2", top);
        domain = lab.supervisor()
                .define(Saved.xml(lab)
                        .replace("<name>saved<", "<name>layered<")
                        .replace(
                                base + "'/><backingStore/>",
                                top + "'/><backingStore type='file'><format type='qcow2'/><source file='" + base
                                        + "'/><backingStore/></backingStore>"));
        guest.img("bitmap", "--add", base, "c1");
        CheckpointException taken =
                Lab.failure(CheckpointException.class, checkpoints.create(domain, Saved.named("c1")));
        assertTrue(taken.getMessage().contains("belongs to no checkpoint"), taken.getMessage());
        Lab.get(checkpoints.repair(domain));
        create("c1");
        guest.img("bitmap", "--add", base, "c1");
        clean();
        assertEquals(List.of("c1"), Lab.get(checkpoints.delete(domain, "c1", Deletion.ONE)));
        assertFalse(has("top.qcow2", "c1") || has("vda.qcow2", "c1") || has("vdb.qcow2", "c1"));
        clean();
    }

    /** The first disk has its bitmap already when it shows that the second cannot have one. */
    @Test
    void oneThatCannotBeMadeOnAllDisksIsMadeOnNone() throws Exception {
        create("c1");
        Domain holder = lab.supervisor()
                .define(lab.xml("holder")
                        .replace("</devices>", Saved.disk("vdb", guest.file("vdb.qcow2")) + "</devices>")
                        .replaceFirst("(?s)<disk .*?</disk>", ""));
        Lab.get(holder.startPaused());
        OperationException refused =
                Lab.failure(OperationException.class, checkpoints.create(domain, Saved.named("c2")));
        assertTrue(refused.getMessage().contains("lock"), refused.getMessage());
        Lab.get(holder.stop(Lab.ladder(0, 20_000, 0)));
        assertFalse(has("vda.qcow2", "c2"), "an orphan is left");
        assertEquals(List.of("c1"), names());
        clean();
    }

    @Test
    void bitmapsThatSomebodyDiedOverAreSaidAndCanBeRemoved() throws Exception {
        create("c1");
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(Lab.ladder(0, 0, 0)));
        assertEquals(
                List.of(BitmapState.INCONSISTENT, BitmapState.INCONSISTENT),
                Lab.get(checkpoints.verify(domain)).checkpoints().stream()
                        .map(Verification.Finding::state)
                        .toList());
        CheckpointException lost = Lab.failure(
                CheckpointException.class,
                checkpoints.redefine(
                        domain,
                        List.of(Lab.get(checkpoints.dump(domain, "c1", false, false))),
                        RedefineOptions.STANDARD.validated()));
        assertEquals(2, lost.problems().size(), lost.toString());
        Lab.get(checkpoints.repair(domain));
        assertFalse(has("vda.qcow2", "c1"));
        clean();
        create("c1");
        clean();
    }
}
