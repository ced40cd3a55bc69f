package org.qmp4j.supervisor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

class ChainDetectionTest {
    private static final byte[] ALONE = Memory.qcow2(0, 0, "");

    private final Memory store = new Memory();

    private static StorageImage qcow2(String path) {
        return StorageImage.of(new FileSource(path), ImageFormat.QCOW2);
    }

    private static StorageImage raw(String path) {
        return StorageImage.of(new FileSource(path), ImageFormat.RAW);
    }

    private static byte[] over(String name, String format) {
        return Memory.qcow2(0, 0, name, Memory.format(format));
    }

    private StorageImage detect(StorageImage top) {
        return new ChainDetection(store).detect(top);
    }

    private ChainException refused(StorageImage top) {
        return assertThrows(ChainException.class, () -> detect(top));
    }

    @Test
    void theChainIsTheHeaders() {
        store.with("/i/top", over("sub/mid", "qcow2"))
                .with("/i/sub/mid", over("../base", "raw"))
                .with("/i/sub/../base", ALONE);
        StorageImage base = raw("/i/sub/../base").withBacking(BackingStore.END);
        StorageImage mid = qcow2("/i/sub/mid").withBacking(new BackingStore(base));
        assertEquals(qcow2("/i/top").withBacking(new BackingStore(mid)), detect(qcow2("/i/top")));
        assertEquals(detect(qcow2("/i/top")), detect(detect(qcow2("/i/top"))), "done again it changes nothing");
    }

    @Test
    void aRawDiskIsNeverLookedIntoWhateverTheGuestWrote() {
        store.with("/i/disk", over("/etc/shadow", "raw"));
        assertEquals(raw("/i/disk").withBacking(BackingStore.END), detect(raw("/i/disk")));
        assertEquals(0, store.read());
    }

    @Test
    void whatIsSaidIsTrustedAndWhatIsBelowItIsDetected() {
        store.with("/i/top", over("lies", "qcow2"))
                .with("/i/mid", over("base", "raw"))
                .with("/i/base", new byte[512]);
        StorageImage asked = qcow2("/i/top").withBacking(new BackingStore(qcow2("/i/mid")));
        assertEquals(List.of("/i/top", "/i/mid", "/i/base"), paths(detect(asked)));
        StorageImage ended = qcow2("/i/top").withBacking(BackingStore.END);
        assertEquals(ended, detect(ended));
    }

    @Test
    void aFormatThatIsNotRecordedIsTakenOnlyWhereItLeadsToNoOtherFile() {
        store.with("/i/top", Memory.qcow2(0, 0, "base")).with("/i/base", new byte[512]);
        assertEquals(ImageFormat.RAW, detect(qcow2("/i/top")).chain().get(1).format());
        store.with("/i/base", ALONE);
        assertEquals(ImageFormat.QCOW2, detect(qcow2("/i/top")).chain().get(1).format());
        store.with("/i/base", over("/etc/shadow", "raw"));
        ChainException refusal = refused(qcow2("/i/top"));
        assertTrue(
                refusal.problem().contains("not recorded") && refusal.problem().contains("rebase -u"),
                refusal.problem());
        store.with("/i/base", "# Disk DescriptorFile\nRW 8 FLAT \"/etc/shadow\" 0\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(refused(qcow2("/i/top")).problem().contains("vmdk"));
        store.with("/i/base", Memory.qcow2(4, 0, "", Memory.extension(0x44415441, new byte[] {'d'})));
        assertTrue(refused(qcow2("/i/top")).problem().contains("qcow2"));
        StorageImage forced = qcow2("/i/top").withBacking(new BackingStore(raw("/i/base")));
        assertEquals(ImageFormat.RAW, detect(forced).chain().get(1).format(), "the definition overrides the header");
    }

    @Test
    void loopsAreRefusedWithTheWholeChain() {
        store.with("/i/self", over("self", "qcow2"));
        assertEquals(List.of("/i/self", "/i/self"), refused(qcow2("/i/self")).chain());
        store.with("/i/a", over("b", "qcow2")).with("/i/b", over("a", "qcow2"));
        ChainException refusal = refused(qcow2("/i/a"));
        assertEquals(List.of("/i/a", "/i/b", "/i/a"), refusal.chain());
        assertTrue(refusal.getMessage().contains("/i/a -> /i/b -> /i/a: it leads to itself"), refusal.getMessage());
    }

    @Test
    void twoHundredImagesAreAChainAndOneMoreIsNone() {
        store.with("/i/1", ALONE);
        for (int i = 2; i <= 201; i++) {
            store.with("/i/" + i, over(Integer.toString(i - 1), "qcow2"));
        }
        assertEquals(200, detect(qcow2("/i/200")).chain().size());
        assertEquals(201, refused(qcow2("/i/201")).chain().size());
    }

    @Test
    void aDataFileIsSeenAlsoWhereTheChainIsSaid() {
        byte[] data = Memory.extension(0x44415441, "data".getBytes(StandardCharsets.UTF_8));
        store.with("/i/top", Memory.qcow2(4, 0, "", data)).with("/i/data", new byte[512]);
        assertEquals(raw("/i/data"), detect(qcow2("/i/top")).dataStore());
        assertEquals(
                raw("/i/data"),
                detect(qcow2("/i/top").withBacking(BackingStore.END)).dataStore());
        store.with("/i/top", Memory.qcow2(4, 0, ""));
        assertTrue(refused(qcow2("/i/top")).problem().contains("does not name"));
    }

    @Test
    void whatIsNotThereOrNotKnownIsRefusedByName() {
        assertTrue(refused(qcow2("/i/none")).problem().contains("no such file"));
        store.with("/i/top", over("none", "qcow2"));
        assertEquals(List.of("/i/top", "/i/none"), refused(qcow2("/i/top")).chain());
        store.with("/i/none", new byte[512]);
        assertTrue(refused(qcow2("/i/top")).problem().contains("does not begin like that"));
        store.with("/i/top", over("none", "bogus"));
        assertTrue(refused(qcow2("/i/top")).problem().contains("'bogus'"));
        store.with("/i/top", over("none", "luks"));
        assertTrue(refused(qcow2("/i/top")).problem().contains("encrypted"));
        store.with("/i/top", over("none", "file"));
        assertEquals(ImageFormat.RAW, detect(qcow2("/i/top")).chain().get(1).format(), "a protocol means raw");
        store.with("/i/top", over("json:{\"driver\":\"qcow2\"}", "raw"));
        assertTrue(refused(qcow2("/i/top")).problem().contains("<backingStore>"));
        store.with("/i/top", Memory.qcow2(0, 0, "nbd://h/x"));
        assertTrue(refused(qcow2("/i/top")).problem().contains("not recorded"));
    }

    @Test
    void whatCannotBeReadFromHereHasToBeSaid() {
        StorageImage there = StorageImage.of(
                BackingString.read("nbd://h/x", new FileSource("/")).source(), ImageFormat.QCOW2);
        assertTrue(refused(there).problem().contains("say <backingStore>"));
        assertEquals(1, detect(there.withBacking(BackingStore.END)).chain().size());
        store.with("/i/top", over("nbd://h/x", "raw"));
        assertEquals(List.of("/i/top", "nbd://h:10809/x"), paths(detect(qcow2("/i/top"))));
    }

    private static List<String> paths(StorageImage top) {
        return top.chain().stream().map(image -> BackingText.of(image.source())).toList();
    }
}
