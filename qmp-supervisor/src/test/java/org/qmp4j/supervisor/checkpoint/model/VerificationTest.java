package org.qmp4j.supervisor.checkpoint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static Bitmap good(String name) {
        return new Bitmap(name, true, true, false, false, 65536, 0);
    }

    private static DiskBitmaps.Layer layer(String node, Bitmap... bitmaps) {
        return new DiskBitmaps.Layer(node, List.of(bitmaps));
    }

    private static DiskBitmaps vda(DiskBitmaps.Layer... layers) {
        return new DiskBitmaps("vda", List.of(layers));
    }

    @Test
    void aBitmapIsGoodFromTheTopWithoutAGap() {
        assertEquals(
                BitmapState.GOOD, vda(layer("top", good("c")), layer("base")).state("c"));
        assertEquals(
                BitmapState.GOOD,
                vda(layer("top", good("c")), layer("mid", good("c")), layer("base"))
                        .state("c"));
        assertEquals(
                BitmapState.GAP, vda(layer("top"), layer("base", good("c"))).state("c"));
        assertEquals(
                BitmapState.GAP,
                vda(layer("top", good("c")), layer("mid"), layer("base", good("c")))
                        .state("c"));
        assertEquals(BitmapState.MISSING, vda(layer("top", good("d"))).state("c"));
    }

    @Test
    void oneBadBitmapSpoilsTheChain() {
        Bitmap lost = new Bitmap("c", false, true, true, false, 65536, 0);
        Bitmap off = new Bitmap("c", false, true, false, false, 65536, 0);
        Bitmap passing = new Bitmap("c", true, false, false, false, 65536, 0);
        Bitmap busy = new Bitmap("c", true, true, false, true, 65536, 0);
        assertEquals(
                BitmapState.INCONSISTENT,
                vda(layer("top", good("c")), layer("base", lost)).state("c"));
        assertEquals(
                BitmapState.NOT_RECORDING,
                vda(layer("top", good("c")), layer("base", off)).state("c"));
        assertEquals(BitmapState.NOT_PERSISTENT, vda(layer("top", passing)).state("c"));
        assertEquals(BitmapState.BUSY, vda(layer("top", busy)).state("c"));
        assertFalse(lost.isGood() || off.isGood() || passing.isGood());
        assertTrue(busy.isGood());
    }

    @Test
    void orphansAndWorthlessCheckpointsAreFound() {
        CheckpointSet set = CheckpointSet.EMPTY
                .with(CheckpointSetTest.one("c1", null, 1))
                .with(CheckpointSetTest.one("c2", "c1", 2));
        Bitmap temporary = new Bitmap("backup-vda", false, false, false, true, 65536, 0);
        Verification found = Verification.of(set, List.of(vda(layer("top", good("c2"), good("stray"), temporary))));
        assertFalse(found.isClean());
        assertEquals(List.of("c1"), found.worthless());
        assertEquals(List.of(new Verification.Orphan("vda", "stray", BitmapState.GOOD)), found.orphans());
    }

    @Test
    void aDiskThatIsGoneIsSaid() {
        CheckpointSet set = CheckpointSet.EMPTY.with(CheckpointSetTest.one("c1", null, 1));
        Verification found = Verification.of(set, List.of());
        assertEquals(List.of(new Verification.Finding("c1", "vda", "c1", BitmapState.DISK_GONE)), found.checkpoints());
    }

    @Test
    void eachDiskSaysWhetherIncrementalIsEnough() {
        CheckpointSet set = CheckpointSet.EMPTY.with(CheckpointSetTest.one("c1", null, 1));
        DiskBitmaps vdb = new DiskBitmaps("vdb", List.of(layer("other", good("c1"))));
        List<Verification.Verdict> verdicts =
                Verification.verdicts(set, List.of(vda(layer("top", good("c1"))), vdb), "c1");
        assertEquals(
                List.of(true, false),
                verdicts.stream().map(Verification.Verdict::incremental).toList());
        assertEquals(
                "the disk takes no part in checkpoint 'c1'", verdicts.get(1).reason());
        assertFalse(Verification.verdicts(set, List.of(vdb), "c9").get(0).incremental());
    }
}
