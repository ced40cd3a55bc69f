package org.qmp4j.supervisor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.ImageException;

class ImageHeadersTest {
    private static ImageHeader read(byte[] bytes, HeaderFormat format) {
        return ImageHeaders.read(Memory.of(bytes), format);
    }

    private static ImageException refused(byte[] bytes, HeaderFormat format) {
        return assertThrows(ImageException.class, () -> read(bytes, format));
    }

    @Test
    void anExtensionBehindOneThatIsPaddedIsSeen() {
        byte[] image = Memory.qcow2(
                4,
                2,
                "base",
                Memory.format("qcow2"),
                Memory.extension(0x44415441, "data.raw".getBytes(StandardCharsets.UTF_8)));
        ImageHeader header = read(image, HeaderFormat.QCOW2);
        assertEquals(3, header.version());
        assertEquals(1 << 20, header.virtualSize());
        assertEquals(65536, header.clusterSize());
        assertEquals(2, header.snapshots());
        assertEquals(Optional.of(new ImageHeader.Backing("base", Optional.of("qcow2"), false)), header.backing());
        assertEquals(Optional.of(new ImageHeader.DataFile(Optional.of("data.raw"), true)), header.dataFile());
        assertTrue(header.features().externalData() && header.features().lazyRefcounts());
        assertFalse(header.features().dirty()
                || header.features().corrupt()
                || header.features().extendedL2());
        assertEquals(0, header.features().unknown());
    }

    @Test
    void bitmapsAreReadWithTheirFlags() {
        ByteBuffer directory = ByteBuffer.allocate(64);
        directory
                .putLong(0)
                .putInt(1)
                .putInt(3)
                .put((byte) 1)
                .put((byte) 16)
                .putShort((short) 2)
                .putInt(0);
        directory.put("b0".getBytes(StandardCharsets.UTF_8)).position(32);
        directory
                .putLong(0)
                .putInt(5)
                .putInt(0)
                .put((byte) 1)
                .put((byte) 9)
                .putShort((short) 3)
                .putInt(4);
        directory.putInt(7).put("öx".getBytes(StandardCharsets.UTF_8));
        byte[] extension = Memory.extension(
                0x23852875,
                ByteBuffer.allocate(24)
                        .putInt(2)
                        .putInt(0)
                        .putLong(64)
                        .putLong(65536)
                        .array());
        byte[] image = Memory.qcow2(0, 1, "", extension);
        System.arraycopy(directory.array(), 0, image, 65536, 64);
        assertEquals(
                List.of(
                        new ImageHeader.Bitmap("b0", true, true, 65536, 1),
                        new ImageHeader.Bitmap("öx", false, false, 512, 5)),
                read(image, HeaderFormat.QCOW2).bitmaps());
        byte[] stale = Memory.qcow2(0, 0, "", extension);
        assertEquals(List.of(), read(stale, HeaderFormat.QCOW2).bitmaps(), "a directory that is not consistent");
    }

    @Test
    void versionTwoAndOne() {
        ByteBuffer two = ByteBuffer.allocate(512);
        two.putInt(0x514649fb)
                .putInt(2)
                .putLong(0)
                .putInt(0)
                .putInt(9)
                .putLong(512)
                .putInt(2);
        ImageHeader header = read(two.array(), HeaderFormat.QCOW2);
        assertEquals(ImageHeader.Encryption.LUKS, header.encryption());
        assertEquals(2, header.version());
        ByteBuffer one = ByteBuffer.allocate(512);
        one.putInt(0x514649fb).putInt(1).putLong(48).putInt(3).putInt(0).putLong(7 << 20);
        one.put((byte) 12).position(36).putInt(1).position(48).put("mid".getBytes(StandardCharsets.UTF_8));
        ImageHeader elder = read(one.array(), HeaderFormat.QCOW);
        assertEquals(ImageHeader.Encryption.AES, elder.encryption());
        assertEquals(Optional.of(new ImageHeader.Backing("mid", Optional.empty(), false)), elder.backing());
    }

    @Test
    void qedSaysWhetherItsBackingFileMayBeProbed() {
        ByteBuffer qed =
                Memory.little(512).put("QED\0".getBytes(StandardCharsets.UTF_8)).putInt(65536);
        qed.position(16).putLong(1).position(48).putLong(1024).putInt(64).putInt(3);
        qed.put("low".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Optional.of(new ImageHeader.Backing("low", Optional.empty(), true)),
                read(Memory.bytes(qed), HeaderFormat.QED).backing());
        qed.putLong(16, 5);
        assertEquals(
                Optional.of(new ImageHeader.Backing("low", Optional.of("raw"), false)),
                read(Memory.bytes(qed), HeaderFormat.QED).backing());
    }

    @Test
    void vmdkNamesItsParentAndItsExtents() {
        String text = """
                # Disk DescriptorFile
                CID=1
                parentCID=12345678
                parentFileNameHint="up.vmdk"
                RW 2048 FLAT "/etc/shadow" 0
                RW 10 ZERO
                """;
        ImageHeader header = read(text.getBytes(StandardCharsets.UTF_8), HeaderFormat.VMDK);
        assertEquals(Optional.of(new ImageHeader.Backing("up.vmdk", Optional.of("vmdk"), false)), header.backing());
        assertEquals(List.of("/etc/shadow"), header.extents());
        assertEquals(2058 * 512, header.virtualSize());
        assertTrue(header.refersToOthers());
        ByteBuffer sparse =
                Memory.little(4096).put("KDMV".getBytes(StandardCharsets.UTF_8)).putInt(1);
        sparse.position(12).putLong(100).putLong(128).putLong(1).putLong(2);
        sparse.position(512).put("parentCID=ffffffff\nparentFileNameHint=\"x\"".getBytes(StandardCharsets.UTF_8));
        ImageHeader alone = read(Memory.bytes(sparse), HeaderFormat.VMDK);
        assertEquals(Optional.empty(), alone.backing());
        assertEquals(51200, alone.virtualSize());
    }

    @Test
    void otherFormatsAreKnownByTheirFirstBytes() {
        ByteBuffer vdi = Memory.little(512);
        vdi.position(64)
                .putInt(0xbeda107f)
                .putInt(0x10001)
                .position(76)
                .putInt(1)
                .position(368)
                .putLong(4096);
        assertEquals(4096, ImageHeaders.probe(Memory.of(Memory.bytes(vdi))).virtualSize());
        ByteBuffer vpc = ByteBuffer.allocate(512).put("conectix".getBytes(StandardCharsets.UTF_8));
        vpc.position(28)
                .put("qem2".getBytes(StandardCharsets.UTF_8))
                .position(48)
                .putLong(8192)
                .position(60)
                .putInt(3);
        assertEquals(8192, ImageHeaders.probe(Memory.of(vpc.array())).virtualSize());
        vpc.putInt(60, 4);
        assertEquals(60, refused(vpc.array(), HeaderFormat.VPC).offset());
        ByteBuffer luks = ByteBuffer.allocate(2048)
                .putInt(0x4c554b53)
                .putShort((short) 0xbabe)
                .putShort((short) 1);
        luks.putInt(104, 2);
        ImageHeader encrypted = ImageHeaders.probe(Memory.of(luks.array()));
        assertEquals(HeaderFormat.LUKS, encrypted.format());
        assertEquals(1024, encrypted.virtualSize());
        ByteBuffer parallels = Memory.little(64).put("WithouFreSpacExt".getBytes(StandardCharsets.UTF_8));
        parallels.putLong(36, 4);
        assertEquals(
                2048, ImageHeaders.probe(Memory.of(Memory.bytes(parallels))).virtualSize());
        assertEquals(
                new ImageHeader(
                        HeaderFormat.RAW,
                        0,
                        1024,
                        0,
                        0,
                        ImageHeader.Encryption.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        ImageHeader.Features.NONE),
                ImageHeaders.probe(Memory.of(new byte[700])));
    }

    @Test
    void aRawImageIsNeverLookedInto() {
        Memory store = new Memory().with("/raw", Memory.qcow2(0, 0, "/etc/shadow", Memory.format("raw")));
        ImageHeader header =
                ImageHeaders.read(store.open(new org.qmp4j.supervisor.storage.FileSource("/raw")), HeaderFormat.RAW);
        assertEquals(Optional.empty(), header.backing());
        assertEquals(0, store.read());
    }

    @Test
    void whatGoesAgainstItsFormatIsRefusedWithItsPlace() {
        assertEquals(0, refused(new byte[512], HeaderFormat.QCOW2).offset());
        byte[] image = Memory.qcow2(0, 0, "base");
        assertEquals(20, refused(patched(image, 20, 63), HeaderFormat.QCOW2).offset());
        assertEquals(16, refused(patched(image, 16, 1024), HeaderFormat.QCOW2).offset());
        assertEquals(
                100, refused(patched(image, 100, 1 << 20), HeaderFormat.QCOW2).offset());
        assertEquals(32, refused(patched(image, 32, 3), HeaderFormat.QCOW2).offset());
        assertEquals(4, refused(patched(image, 4, 4), HeaderFormat.QCOW2).offset());
        assertEquals(8, refused(patched(image, 8, 1), HeaderFormat.QCOW2).offset());
        byte[] long1 = Memory.qcow2(0, 0, "", Memory.extension(1, new byte[8]));
        assertEquals(
                108,
                refused(patched(long1, 108, Integer.MAX_VALUE), HeaderFormat.QCOW2)
                        .offset());
    }

    @Test
    void anImageDecidesOverNoMemory() {
        byte[] extension = Memory.extension(
                0x23852875,
                ByteBuffer.allocate(24)
                        .putInt(1)
                        .putInt(0)
                        .putLong(1L << 60)
                        .putLong(0)
                        .array());
        ImageException refusal = refused(Memory.qcow2(0, 1, "", extension), HeaderFormat.QCOW2);
        assertTrue(refusal.problem().contains("too few"), refusal.getMessage());
    }

    private static byte[] patched(byte[] image, int at, int value) {
        byte[] copy = image.clone();
        ByteBuffer.wrap(copy).putInt(at, value);
        return copy;
    }
}
