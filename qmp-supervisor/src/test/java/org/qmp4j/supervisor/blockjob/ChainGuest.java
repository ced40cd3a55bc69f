package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;

/** A domain whose disk is a chain of images, each with something in it that the others do not have. */
public final class ChainGuest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lab lab;
    private final @Nullable Path tools;

    /** @param tools the directory with the qemu-img and qemu-io of the QEMU that is used; null where headers are not looked at */
    public ChainGuest(Lab lab, @Nullable Path tools) {
        this.lab = lab;
        this.tools = tools;
    }

    public Path file(String name) {
        return lab.root().resolve(name);
    }

    private String tool(String name) {
        Path beside = tools == null ? null : tools.resolve(name);
        return beside != null && Files.isExecutable(beside) ? beside.toString() : name;
    }

    /** What qemu-img says. */
    public String img(String... arguments) throws Exception {
        return run("qemu-img", arguments);
    }

    private String run(String program, String... arguments) throws Exception {
        List<String> argv = new ArrayList<>(List.of(tool(program)));
        argv.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(argv)
                .directory(lab.root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), argv + ": " + said);
        return said;
    }

    /** Fills that many of the clusters from one on with that byte. */
    public void write(String image, String format, int pattern, int cluster, int count) throws Exception {
        run(
                "qemu-io",
                "-f",
                format,
                "-c",
                "write -P " + pattern + " " + cluster * 64 + "k " + count * 64 + "k",
                file(image).toString());
    }

    /** base.img, mid.qcow2, top.qcow2: each over the one before, with other things in it. */
    public void makeChain() throws Exception {
        makeChain("base.img", "mid.qcow2", "top.qcow2");
    }

    public void makeChain(String base, String mid, String top) throws Exception {
        img("create", "-q", "-f", "raw", file(base).toString(), "4M");
        write(base, "raw", 1, 0, 8);
        img(
                "create",
                "-q",
                "-f",
                "qcow2",
                "-b",
                file(base).toString(),
                "-F",
                "raw",
                file(mid).toString());
        write(mid, "qcow2", 2, 1, 3);
        over(mid, top);
        write(top, "qcow2", 3, 2, 1);
    }

    /** An empty image on top of another, which it names relative to itself; both are qcow2. */
    public void over(String base, String top) throws Exception {
        img("create", "-q", "-f", "qcow2", "-b", base, "-F", "qcow2", file(top).toString());
    }

    /** The disk vda with that chain, all of it said. */
    public String disk() {
        return disk("vda", "base.img", "mid.qcow2", "top.qcow2");
    }

    public String disk(String target, String base, String mid, String top) {
        return "<disk type='file'><driver name='qemu' type='qcow2'/><source file='" + file(top)
                + "'/><backingStore type='file'><format type='qcow2'/><source file='" + file(mid)
                + "'/><backingStore type='file'><format type='raw'/><source file='" + file(base)
                + "'/><backingStore/></backingStore></backingStore><target dev='" + target + "' bus='virtio'/></disk>";
    }

    /** A disk of one raw image. */
    public String plain(String target, String image) {
        return "<disk type='file'><driver name='qemu' type='raw'/><source file='" + file(image) + "'/><target dev='"
                + target + "' bus='virtio'/></disk>";
    }

    /** The same disk, with it said that nothing is below its image. */
    public String bounded(String target, String image) {
        return plain(target, image).replace("<target", "<backingStore/><target");
    }

    public String xml(String... disks) {
        return """
                <domain type='qemu'>
                  <name>chained</name>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <devices>
                    <emulator>%s</emulator>
                    %s
                  </devices>
                </domain>
                """.formatted(lab.emulator(), String.join("\n", disks));
    }

    /** What whoever reads the image with all below it sees. */
    public byte[] content(String image, String format) throws Exception {
        Path raw = file("content.raw");
        img("convert", "-f", format, "-O", "raw", file(image).toString(), raw.toString());
        byte[] content = Files.readAllBytes(raw);
        Files.delete(raw);
        return content;
    }

    /** What a guest that runs sees on a disk, read through its QEMU. */
    public byte[] seen(Domain domain, String target) throws Exception {
        DiskDef disk =
                LiveDisk.find(domain.liveDefinition().orElseThrow(), target).orElseThrow();
        JsonNode inserted = inserted(
                ask(domain, "query-block"), String.valueOf(disk.placement().alias()));
        Path socket = file("seen.sock");
        ObjectNode start = QmpJson.object();
        start.putObject("addr").put("type", "unix").putObject("data").put("path", socket.toString());
        ask(domain, "nbd-server-start", start);
        ask(
                domain,
                "block-export-add",
                QmpJson.object()
                        .put("type", "nbd")
                        .put("id", "seen")
                        .put("node-name", inserted.path("node-name").asText())
                        .put("name", "seen"));
        Path raw = file("seen.raw");
        img("convert", "-f", "raw", "-O", "raw", "nbd+unix:///seen?socket=" + socket, raw.toString());
        ask(domain, "nbd-server-stop", QmpJson.object());
        byte[] content = Files.readAllBytes(raw);
        Files.delete(raw);
        return content;
    }

    /** The names of the images of that disk, from the top. */
    public static List<String> names(DomainDef domain, String target) {
        return LiveDisk.find(domain, target).orElseThrow().image().chain().stream()
                .map(ChainGuest::name)
                .toList();
    }

    private static String name(StorageImage image) {
        return image.source() instanceof FileSource file
                ? String.valueOf(Path.of(file.path()).getFileName())
                : "?";
    }

    public static List<Integer> numbers(DomainDef domain, String target) {
        return LiveDisk.find(domain, target).orElseThrow().image().chain().stream()
                .map(StorageImage::index)
                .toList();
    }

    /** What runs, what is asked for, QEMU's block graph, and the headers of the images say the same; nothing is under way. */
    public void agree(Domain domain) throws Exception {
        // on a busy host what has ended may be noted a moment later
        Deadline.await("nothing is under way", () -> domain.underWay().isEmpty());
        DomainDef live = domain.liveDefinition().orElseThrow();
        JsonNode drives = ask(domain, "query-block");
        Set<String> there = new TreeSet<>();
        for (String name : ask(domain, "query-named-block-nodes").findValuesAsText("node-name")) {
            if (name.startsWith("libvirt-")) {
                there.add(name.replaceFirst("-[a-z]+$", ""));
            }
        }
        Set<String> kept = new TreeSet<>();
        for (DiskDef disk : live.devices().disks()) {
            String target = disk.target().dev();
            List<StorageImage> chain = disk.image().chain();
            chain.forEach(image -> kept.add("libvirt-" + image.index()));
            JsonNode inserted = inserted(drives, String.valueOf(disk.placement().alias()));
            assertTrue(
                    inserted.path("node-name").asText().startsWith("libvirt-" + disk.node() + "-"),
                    inserted.path("node-name").asText() + " " + disk.node());
            assertEquals(chain.size() - 1, inserted.path("backing_file_depth").asInt());
            assertEquals(
                    names(live, target).get(0),
                    names(domain.definition(), target).get(0));
            if (tools != null) {
                graph(chain, inserted.path("image"));
                headers(chain);
            }
        }
        assertEquals(kept, there, "nodes without an image, or the other way round");
    }

    private static JsonNode inserted(JsonNode drives, String alias) {
        for (JsonNode drive : drives) {
            if (drive.path("qdev").asText().contains(alias)) {
                return drive.path("inserted");
            }
        }
        throw new AssertionError(alias + " " + drives);
    }

    /** The images as they are below each other in QEMU. */
    private static void graph(List<StorageImage> chain, JsonNode top) throws Exception {
        List<String> images = new ArrayList<>();
        for (JsonNode image = top; !image.isMissingNode(); image = image.path("backing-image")) {
            images.add(place(image.path("filename").asText()) + " "
                    + image.path("format").asText().replace("file", "raw"));
        }
        assertEquals(
                chain.stream()
                        .map(image -> LiveDisk.text(image.source()) + " "
                                + image.format().driver())
                        .toList(),
                images);
    }

    /** QEMU says all that it was told where the header of an image says it otherwise, relative for instance. */
    private static String place(String name) throws Exception {
        return name.startsWith("json:")
                ? JSON.readTree(name.substring("json:".length()))
                        .path("file")
                        .path("filename")
                        .asText()
                : name;
    }

    private void headers(List<StorageImage> chain) throws Exception {
        JsonNode said = JSON.readTree(img(
                "info",
                "-U",
                "--backing-chain",
                "--output=json",
                "-f",
                chain.get(0).format().driver(),
                LiveDisk.text(chain.get(0).source())));
        List<String> names = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        for (JsonNode image : said) {
            names.add(String.valueOf(Path.of(image.path("filename").asText()).getFileName()));
            formats.add(image.path("format").asText());
        }
        assertEquals(chain.stream().map(ChainGuest::name).toList(), names);
        assertEquals(chain.stream().map(image -> image.format().driver()).toList(), formats);
    }

    static JsonNode ask(Domain domain, String command) throws Exception {
        return ask(domain, command, QmpJson.object());
    }

    private static JsonNode ask(Domain domain, String command, ObjectNode arguments) throws Exception {
        return Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().execute(command, arguments))));
    }

    public static Path toolsOf(Path emulator) throws IOException {
        return emulator.toRealPath().getParent();
    }
}
