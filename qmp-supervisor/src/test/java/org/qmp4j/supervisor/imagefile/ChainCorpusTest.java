package org.qmp4j.supervisor.imagefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/** The real images of libvirt's own test give libvirt's chains. */
class ChainCorpusTest {
    private static final String HERE = "ABS_SRCDIR/virstoragetestdata";

    private static Path data;

    @BeforeAll
    static void look() {
        String shared = System.getenv().getOrDefault("QMP4J_SHARED", "../../shared");
        data = Path.of(shared, "corpus/storage/virstoragetestdata")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(data), "the corpus is not beside the project: libvirt's images were not read");
    }

    @Test
    void theChainIsLibvirts() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> actual = new TreeMap<>();
        for (Path out : files("out")) {
            List<String> layers = expected(Files.readString(out));
            String name = String.valueOf(out.getFileName());
            String first = layers.get(0);
            String image = first.substring(0, first.indexOf(' '));
            Path file = Path.of(image);
            if (Files.isRegularFile(file)) {
                ImageFormat format = ImageFormat.of(name.replaceAll("-.*", "").replace("datafile", ""))
                        .orElse(ImageFormat.RAW);
                // probing a format that nobody stated has libvirt say raw
                boolean raw = first.endsWith(" raw");
                expected.put(name, layers);
                actual.put(name, ours(image, raw ? ImageFormat.RAW : format));
            }
        }
        // libvirt does not see the data file of the top here: it goes on by the length of an extension without its
        // padding
        String top = data + "/images/qcow2datafile-datafile.qcow2 qcow2";
        expected.computeIfPresent(
                "qcow2datafile-qcow2_qcow2-datafile",
                (name, layers) -> List.of(
                        layers.get(0).equals(top) ? top + " data " + data + "/images/raw" : "?", layers.get(1)));
        assertTrue(expected.size() >= 14, "there are chains to compare: " + expected.keySet());
        assertEquals(expected, actual);
    }

    @Test
    void whatLibvirtRefusesIsRefused() {
        for (String name : List.of(
                "loop-self",
                "loop-1",
                "loop-2",
                "qcow2_qcow2-missing",
                "qcow2_qcow2-auto_qcow2-auto",
                "datafile-emptystr")) {
            String image = data + "/images/" + name + ".qcow2";
            List<String> told = ours(image, ImageFormat.QCOW2);
            assertTrue(told.get(0).startsWith("refused"), name + ": " + told);
        }
    }

    private static List<String> ours(String image, ImageFormat format) {
        List<String> layers = new ArrayList<>();
        try {
            StorageImage top = StorageImage.of(new FileSource(image), format);
            for (StorageImage one :
                    new ChainDetection(new ImageFiles()).detect(top).chain()) {
                StorageImage store = one.dataStore();
                layers.add(place(one.source()) + " " + one.format().id()
                        + (store == null ? "" : " data " + place(store.source())));
            }
            return layers;
        } catch (ChainException e) {
            return List.of("refused: " + e.getMessage());
        }
    }

    private static String place(StorageSource source) {
        return source instanceof NetworkSource network
                ? network.protocol().id() + " " + network.hosts().get(0).name() + " " + network.name()
                : ((FileSource) source).path();
    }

    /** Each layer as it stands in a file of theirs. */
    private static List<String> expected(String text) {
        List<String> layers = new ArrayList<>();
        for (String layer : text.replace(HERE, data.toString()).split("(?m)^(?=path:[^ ])", -1)) {
            Optional<String> path = value(layer, "path:");
            if (path.isEmpty()) {
                continue;
            }
            String host = value(layer, "hostname:").orElse("<null>");
            String place = host.equals("<null>")
                    ? path.get()
                    : value(layer, "protocol:").orElse("") + " " + host + " " + path.get();
            layers.add(place + " " + value(layer, "format:").orElse("")
                    + value(layer, "path: ").map(store -> " data " + store).orElse(""));
        }
        return layers;
    }

    private static Optional<String> value(String layer, String key) {
        Matcher found = Pattern.compile("(?m)^" + key + "([^ \n].*)$").matcher(layer);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve(folder))) {
            return all.sorted().toList();
        }
    }
}
