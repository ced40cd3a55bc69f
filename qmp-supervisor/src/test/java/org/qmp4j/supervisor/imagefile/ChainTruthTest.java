package org.qmp4j.supervisor.imagefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.testkit.junit.RealQemu;

/** What is read from headers is what qemu-img says, of images that it made itself. */
@RealQemu
class ChainTruthTest {
    private final ImageFiles files = new ImageFiles();

    @TempDir
    Path dir;

    private StorageImage detect(String image, ImageFormat format) {
        return new ChainDetection(files).detect(StorageImage.of(new FileSource(dir + "/" + image), format));
    }

    private ImageHeader header(StorageImage image) {
        try (ImageBytes bytes = files.open(image.source())) {
            return ImageHeaders.read(bytes, HeaderFormat.of(image.format()));
        }
    }

    private void img(String... arguments) throws Exception {
        QemuImg.run(dir, arguments);
    }

    private void make(String name, String backing, String format) throws Exception {
        img("create", "-q", "-f", "qcow2", "-b", backing, "-F", format, name);
    }

    private void assertSame(String image, ImageFormat format) throws Exception {
        List<String> theirs = new ArrayList<>();
        for (JsonNode one : QemuImg.chain(dir.resolve(image), format.driver())) {
            theirs.add(one.path("filename").asText() + " " + one.path("format").asText() + " "
                    + one.path("virtual-size").asLong() + " "
                    + one.path("backing-filename").asText());
        }
        List<String> ours = new ArrayList<>();
        for (StorageImage one : detect(image, format).chain()) {
            ImageHeader header = header(one);
            ours.add(BackingText.of(one.source()) + " " + one.format().driver() + " " + header.virtualSize() + " "
                    + header.backing().map(ImageHeader.Backing::text).orElse(""));
        }
        assertEquals(theirs, ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "qcow2", "qcow", "qed", "vmdk", "vdi", "vpc", "vhdx", "parallels"})
    void everyFormatHasTheSizeThatQemuImgSays(String format) throws Exception {
        img("create", "-q", "-f", format, "i", "17M");
        ImageFormat known = HeaderFormat.of(format).orElseThrow().format();
        assertSame("i", known);
        try (ImageBytes bytes = files.open(new FileSource(dir + "/i"))) {
            assertEquals(format, ImageHeaders.probe(bytes).format().id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qcow2", "qcow", "qed", "vmdk"})
    void overlaysOfEveryFormatNameWhatIsBelow(String format) throws Exception {
        String below = format.equals("vmdk") ? "vmdk" : "raw";
        img("create", "-q", "-f", below, "base", "1M");
        img("create", "-q", "-f", format, "-b", "base", "-F", below, "top");
        if (format.equals("vmdk")) {
            // where it says so itself; qemu-img shows the name with its directory
            assertEquals(
                    "vmdk",
                    detect("top", ImageFormat.VMDK).chain().get(1).format().id());
            assertTrue(detect("top", ImageFormat.VMDK)
                    .chain()
                    .get(1)
                    .source()
                    .toString()
                    .endsWith("/base]"));
        } else {
            assertSame("top", ImageFormat.of(format).orElseThrow());
        }
    }

    @Test
    void bothVersionsRelativeNamesAndSymlinkedDirectories() throws Exception {
        Files.createDirectories(dir.resolve("real/deep"));
        Files.createSymbolicLink(dir.resolve("link"), Path.of("real/deep"));
        img("create", "-q", "-f", "qcow2", "-o", "compat=0.10", "real/base", "3M");
        img("create", "-q", "-f", "qcow2", "-u", "-b", "../base", "-F", "qcow2", "real/deep/mid", "4M");
        img(
                "create",
                "-q",
                "-f",
                "qcow2",
                "-o",
                "compat=1.1,lazy_refcounts=on",
                "-u",
                "-b",
                "link/mid",
                "-F",
                "qcow2",
                "top",
                "5M");
        assertSame("top", ImageFormat.QCOW2);
        assertEquals(2, header(detect("top", ImageFormat.QCOW2).chain().get(2)).version());
        Files.createSymbolicLink(dir.resolve("real/deep/alias"), Path.of("../../top"));
        assertThrows(
                ChainException.class,
                () -> detect("real/deep/alias", ImageFormat.QCOW2),
                "as for QEMU a name is relative to where the link is, not to where it leads");
    }

    @Test
    void aFormatThatIsMissing() throws Exception {
        img("create", "-q", "-f", "raw", "raw", "1M");
        make("top", "raw", "raw");
        QemuImg.forgetFormat(dir.resolve("top"));
        assertSame("top", ImageFormat.QCOW2);
        make("mid", "raw", "raw");
        make("over", "mid", "qcow2");
        QemuImg.forgetFormat(dir.resolve("over"));
        ChainException refusal = assertThrows(ChainException.class, () -> detect("over", ImageFormat.QCOW2));
        String fix = refusal.problem()
                .replaceAll(".*record it: qemu-img ([^,]*),.*", "$1")
                .replace("FORMAT", "qcow2");
        img(fix.replace("'", "").split(" "));
        assertSame("over", ImageFormat.QCOW2);
    }

    @Test
    void loopsThatQemuImgCannotReadEither() throws Exception {
        img("create", "-q", "-f", "qcow2", "a", "1M");
        make("b", "a", "qcow2");
        img("rebase", "-u", "-f", "qcow2", "-b", "b", "-F", "qcow2", "a");
        ChainException refusal = assertThrows(ChainException.class, () -> detect("a", ImageFormat.QCOW2));
        assertEquals(List.of(dir + "/a", dir + "/b", dir + "/a"), refusal.chain());
        img("rebase", "-u", "-f", "qcow2", "-b", "./a", "-F", "qcow2", "a");
        assertThrows(ChainException.class, () -> detect("a", ImageFormat.QCOW2));
        Files.createLink(dir.resolve("hard"), dir.resolve("a"));
        img("rebase", "-u", "-f", "qcow2", "-b", "hard", "-F", "qcow2", "a");
        assertEquals(
                2,
                assertThrows(ChainException.class, () -> detect("a", ImageFormat.QCOW2))
                        .chain()
                        .size());
    }

    @Test
    void dataFilesLuksAndBitmaps() throws Exception {
        img("create", "-q", "-f", "qcow2", "-o", "data_file=d.raw,data_file_raw=on", "data", "1M");
        StorageImage image = detect("data", ImageFormat.QCOW2);
        assertEquals(StorageImage.of(new FileSource(dir + "/d.raw"), ImageFormat.RAW), image.dataStore());
        img(
                "create",
                "-q",
                "--object",
                "secret,id=s,data=x",
                "-f",
                "luks",
                "-o",
                "key-secret=s,iter-time=10",
                "l",
                "2M");
        try (ImageBytes bytes = files.open(new FileSource(dir + "/l"))) {
            ImageHeader luks = ImageHeaders.probe(bytes);
            assertEquals(HeaderFormat.LUKS, luks.format());
            assertEquals(2 << 20, luks.virtualSize());
        }
        String options = "encrypt.format=luks,encrypt.key-secret=s,encrypt.iter-time=10";
        img("create", "-q", "--object", "secret,id=s,data=x", "-f", "qcow2", "-o", options, "e", "1M");
        assertEquals(
                ImageHeader.Encryption.LUKS,
                header(detect("e", ImageFormat.QCOW2)).encryption());
        img("create", "-q", "-f", "qcow2", "m", "1M");
        img("bitmap", "--add", "-g", "32768", "m", "one");
        img("bitmap", "--add", "--disable", "m", "zwei");
        assertEquals(
                List.of(
                        new ImageHeader.Bitmap("one", false, true, 32768, 1),
                        new ImageHeader.Bitmap("zwei", false, false, 65536, 1)),
                header(detect("m", ImageFormat.QCOW2)).bitmaps());
    }

    @Test
    void jsonNamesAndSlices() throws Exception {
        img("create", "-q", "-f", "raw", "raw", "1M");
        img(
                "create",
                "-q",
                "-f",
                "qcow2",
                "-u",
                "-b",
                "json:{\"driver\":\"file\",\"filename\":\"" + dir + "/raw\"}",
                "-F",
                "raw",
                "j",
                "1M");
        assertEquals(List.of(dir + "/j", dir + "/raw"), paths(detect("j", ImageFormat.QCOW2)));
        String slice =
                "json:{\"driver\":\"raw\",\"offset\":512,\"size\":1024,\"file\":{\"driver\":\"file\",\"filename\":\""
                        + dir + "/raw\"}}";
        img("create", "-q", "-f", "qcow2", "-u", "-b", slice, "-F", "raw", "s", "1M");
        assertEquals(
                slice, BackingText.of(detect("s", ImageFormat.QCOW2).chain().get(1)));
    }

    @Test
    void twoHundredImages() throws Exception {
        QemuImg.makeDeep(dir, 201);
        assertEquals(200, detect("200", ImageFormat.QCOW2).chain().size());
        assertThrows(ChainException.class, () -> detect("201", ImageFormat.QCOW2));
    }

    @Test
    void whatIsNoFileIsNotOpened() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", dir + "/fifo").start().waitFor());
        for (String name : List.of("fifo", ".", "none")) {
            assertThrows(ImageException.class, () -> files.open(new FileSource(dir + "/" + name)), name);
        }
        assertThrows(ImageException.class, () -> files.open(new FileSource("/dev/zero")));
    }

    private static List<String> paths(StorageImage top) {
        return top.chain().stream().map(image -> BackingText.of(image.source())).toList();
    }
}
