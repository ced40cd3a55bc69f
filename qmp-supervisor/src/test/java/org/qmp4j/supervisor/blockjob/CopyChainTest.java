package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.image.Memory;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

class CopyChainTest {
    private final Memory store = new Memory()
            .with("/i/base", new byte[512])
            .with("/i/top", over("/i/base", "raw"))
            .with("/i/alone", Memory.qcow2(0, 0, ""))
            .with("/j/base", new byte[512])
            .with("/j/mid", over("base", "raw"))
            .with("/j/base", new byte[512])
            .with("/j/top", over("/j/mid", "qcow2"));

    private static final StorageImage BASE = image("/i/base", ImageFormat.RAW).withIndex(1);
    private static final List<StorageImage> DISK =
            List.of(on(image("/i/top", ImageFormat.QCOW2).withIndex(2), BASE), BASE);

    private static byte[] over(String name, String format) {
        return Memory.qcow2(0, 0, name, Memory.format(format));
    }

    private static StorageImage image(String path, ImageFormat format) {
        return StorageImage.of(new FileSource(path), format);
    }

    private static StorageImage on(StorageImage image, StorageImage below) {
        return image.withBacking(new BackingStore(below));
    }

    private static StorageImage given(StorageImage lowest) {
        return on(image("/j/top", ImageFormat.QCOW2), on(image("/j/mid", ImageFormat.QCOW2), lowest));
    }

    private CopyChain chain(StorageImage target, boolean shallow, boolean reuse) {
        return CopyChain.of(store, new CopyTarget(target, shallow, reuse), DISK);
    }

    private String refused(StorageImage target, boolean shallow, boolean reuse) {
        return assertThrows(ChainException.class, () -> chain(target, shallow, reuse))
                .problem();
    }

    @Test
    void aWholeCopyIsOneImageOverNothing() {
        CopyChain chain = chain(image("/i/new", ImageFormat.RAW), false, false);
        assertEquals(1, chain.own().size());
        assertEquals(2, chain.going());
        assertTrue(chain.numbered(List.of(3), List.of(0)).endsChain());
        assertTrue(refused(image("/i/new", ImageFormat.QCOW2).withBacking(new BackingStore(BASE)), false, false)
                .contains("make it shallow"));
        String other = refused(image("/j/top", ImageFormat.QCOW2), false, true);
        assertTrue(other.contains("qemu-img rebase -u -f qcow2 -b '' '/j/top'"), other);
        assertEquals(
                1,
                chain(image("/i/alone", ImageFormat.QCOW2), false, true).own().size());
    }

    @Test
    void aShallowCopyStandsOnWhatTheDiskStandsOn() {
        CopyChain chain = chain(image("/i/new", ImageFormat.QCOW2), true, false);
        assertEquals(BASE, chain.rest());
        assertEquals(1, chain.going());
        assertTrue(refused(image("/i/new", ImageFormat.RAW), true, false).contains("say another format"));
        assertTrue(refused(image("/i/new", ImageFormat.QCOW2).withBacking(BackingStore.END), true, false)
                .contains("would be missing: copy all"));
        String bare = refused(image("/i/alone", ImageFormat.QCOW2), true, true);
        assertTrue(bare.contains("rebase -u -f qcow2 -b '/i/base' -F raw '/i/alone', or copy all"), bare);
    }

    @Test
    void theChainThatIsGivenIsTakenWhenHeadersSayTheSame() {
        for (StorageImage target : List.of(
                image("/j/top", ImageFormat.QCOW2),
                given(image("/j/base", ImageFormat.RAW)),
                given(image("/j/base", ImageFormat.RAW).withBacking(BackingStore.END)))) {
            CopyChain chain = chain(target, true, true);
            assertEquals(3, chain.own().size());
            assertNull(chain.rest());
            assertEquals(2, chain.going());
            StorageImage whole = chain.numbered(List.of(5, 6, 7), List.of(0, 0, 0));
            assertEquals(
                    List.of(5, 6, 7),
                    whole.chain().stream().map(StorageImage::index).toList());
            assertTrue(whole.chain().get(2).endsChain());
        }
        StorageImage fresh = on(image("/j/new", ImageFormat.QCOW2), image("/j/mid", ImageFormat.QCOW2));
        assertEquals(3, chain(fresh, true, false).own().size(), "what is not said is detected");
    }

    @Test
    void headersThatSayOtherwiseAreRefusedWithTheCommandThatMendsThem() {
        String other = refused(given(image("/i/base", ImageFormat.RAW)), true, true);
        assertTrue(other.contains("its header has base below it, and it is to have /i/base"), other);
        assertTrue(other.contains("qemu-img rebase -u -f qcow2 -b '/i/base' -F raw '/j/mid'"), other);
        String format = refused(
                on(
                        image("/j/top", ImageFormat.QCOW2),
                        image("/j/mid", ImageFormat.QED).withBacking(BackingStore.END)),
                true,
                false);
        assertTrue(format.contains("/j/mid") || format.contains("qed"), format);
        String mid = refused(on(image("/j/top", ImageFormat.QCOW2), image("/j/mid", ImageFormat.RAW)), true, true);
        assertTrue(mid.contains("calls the format of /j/mid qcow2, and it is to be raw"), mid);
        String end = refused(
                on(
                        image("/j/new", ImageFormat.QCOW2),
                        image("/j/mid", ImageFormat.QCOW2).withBacking(BackingStore.END)),
                true,
                false);
        assertTrue(end.contains("and it is to have nothing"), end);
    }

    @Test
    void aGivenChainThatComesToAnImageOfTheDiskGoesOnAsTheDisk() {
        store.with("/j/mid", over("/i/base", "raw"));
        CopyChain chain = chain(image("/j/top", ImageFormat.QCOW2), true, true);
        assertEquals(2, chain.own().size());
        assertEquals(BASE, chain.rest());
        assertEquals(1, chain.going());
        store.with("/j/mid", over("/i/top", "qcow2"));
        assertTrue(refused(image("/j/top", ImageFormat.QCOW2), true, true).contains("in use by the disk"));
        assertTrue(refused(image("/i/base", ImageFormat.RAW), false, true).contains("in use by the disk"));
    }
}
