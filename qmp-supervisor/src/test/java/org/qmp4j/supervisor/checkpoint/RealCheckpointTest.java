package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.model.BitmapState;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU, and what only a real one knows: what was written, and what becomes of bitmaps when it dies. */
@RealQemu
class RealCheckpointTest extends CheckpointContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) throws Exception {
        qemu = found;
        start();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    private void write(String target, String offset, String length) throws Exception {
        Saved.write(domain, target, 7, offset, length);
    }

    @Test
    void theBytesWrittenSinceAreCounted() throws Exception {
        create("c1");
        write("vda", "1M", "128k");
        create("c2");
        write("vda", "4M", "64k");
        String c1 = Lab.get(checkpoints.dump(domain, "c1", false, true));
        assertTrue(c1.contains("<disk name='vda' checkpoint='bitmap' bitmap='c1' size='196608'/>"), c1);
        assertTrue(c1.contains("<disk name='vdb' checkpoint='bitmap' bitmap='c1' size='0'/>"), c1);
        String c2 = Lab.get(checkpoints.dump(domain, "c2", false, true));
        assertTrue(c2.contains("bitmap='c2' size='65536'/>"), c2);
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean(), "the counter was left behind");
    }

    @Test
    void checkpointsOutliveACleanStopAndNotADeath() throws Exception {
        create("c1");
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        Lab.get(domain.startPaused());
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean(), "after a clean stop");
        Lab.get(domain.stop(Lab.ladder(0, 0, 0)));
        Lab.get(domain.startPaused());
        Verification dead = Lab.get(checkpoints.verify(domain));
        assertEquals(
                List.of(BitmapState.INCONSISTENT, BitmapState.INCONSISTENT),
                dead.checkpoints().stream().map(Verification.Finding::state).toList());
        List<Verification.Verdict> verdicts = Lab.get(checkpoints.verdicts(domain, "c1"));
        assertTrue(verdicts.stream().noneMatch(Verification.Verdict::incremental), verdicts.toString());
        Lab.get(checkpoints.repair(domain));
        assertTrue(Lab.get(checkpoints.verify(domain)).isClean());
        create("c1");
    }

    /** The image below is read-only while the guest runs, and is opened for writing as long as that takes. */
    @Test
    void theBitmapsOfImagesBelowGoToo() throws Exception {
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        Path base = lab.root().resolve("vda.qcow2");
        Path top = lab.root().resolve("top.qcow2");
        img("bitmap", "--add", base.toString(), "c1");
        img("create", "-q", "-f", "qcow2", "-b", base.toString(), "-F", "qcow2", top.toString());
        img("bitmap", "--add", top.toString(), "c1");
        String xml = Saved.xml(lab)
                .replace("<name>saved</name>", "<name>layered</name>")
                .replace(
                        base + "'/><backingStore/>",
                        top + "'/><backingStore type='file'><format type='qcow2'/><source file='" + base
                                + "'/><backingStore/></backingStore>");
        img("bitmap", "--add", base.toString(), "c1");
        domain = lab.supervisor().define(xml);
        Lab.get(domain.startPaused());
        Lab.get(checkpoints.redefine(
                domain,
                List.of("<domaincheckpoint><name>c1</name><creationTime>1</creationTime>"
                        + "<disks><disk name='vda'/></disks></domaincheckpoint>"),
                RedefineOptions.STANDARD.validated()));
        assertEquals(List.of("c1"), Lab.get(checkpoints.delete(domain, "c1", Deletion.ONE)));
        assertEquals(List.of(), Lab.get(checkpoints.verify(domain)).orphans());
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        assertFalse(img("info", base.toString()).contains("c1"), "the image below has it still");
    }

    private static String img(String... words) throws Exception {
        List<String> argv = new ArrayList<>(List.of("qemu-img"));
        argv.addAll(List.of(words));
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        String said = String.join("\n", process.inputReader().lines().toList());
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
