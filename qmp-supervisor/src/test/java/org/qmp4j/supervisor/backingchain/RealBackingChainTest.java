package org.qmp4j.supervisor.backingchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.golden.EmbeddedLibvirt;
import org.qmp4j.supervisor.imagefile.QemuImg;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealLibvirt;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealBackingChainTest extends BackingChainContract {
    private RealQemuBinary qemu;

    @Override
    @BeforeEach
    void open() {}

    @BeforeEach
    void open(RealQemuBinary binary) throws Exception {
        qemu = binary;
        super.open();
    }

    @Override
    Lab makeLab() throws Exception {
        return Lab.with(qemu.path());
    }

    @Override
    void make(Path image, String backing, String format) throws Exception {
        Files.deleteIfExists(image);
        if (backing.isEmpty()) {
            QemuImg.run(lab.root(), "create", "-q", "-f", "qcow2", image.toString(), "1M");
        } else {
            QemuImg.run(
                    lab.root(),
                    "create",
                    "-q",
                    "-f",
                    "qcow2",
                    "-u",
                    "-b",
                    backing,
                    "-F",
                    format,
                    image.toString(),
                    "1M");
        }
    }

    private static final Pattern CHAIN = Pattern.compile(
            "<backingStore type='(\\w+)'( index='\\d+')?>\\s*<format type='(\\w+)'/>\\s*<source file='([^']*)'|<backingStore/>");

    private static List<String> chain(String xml) {
        return CHAIN.matcher(xml)
                .results()
                .map(found -> found.group(1) == null
                        ? "end"
                        : String.join(" ", found.group(1), found.group(3), found.group(4)))
                .toList();
    }

    @Test
    @RealLibvirt
    void theLiveXmlShowsTheChainAsLibvirtsDoes() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        String asked = domain.inactiveXml();
        Lab.get(domain.start());
        List<String> ours = chain(vda(domain.liveXml().orElseThrow()));
        Lab.get(domain.stop(StopLadder.abrupt()));
        try (EmbeddedLibvirt libvirt = new EmbeddedLibvirt()) {
            libvirt.own(lab.root());
            for (String name : List.of("i", "i/top", "i/mid", "i/base", "disk.img")) {
                libvirt.own(lab.root().resolve(name));
            }
            String plain = "<domain type='qemu'><name>c</name><memory unit='MiB'>32</memory><os><type arch='x86_64'"
                    + " machine='pc'>hvm</type></os><devices><emulator>" + qemu.path() + "</emulator>" + vda(asked)
                    + "</devices></domain>";
            String xml = libvirt.file("c.xml", plain).toString();
            EmbeddedLibvirt.Said said = libvirt.virsh("create " + xml + "; dumpxml c; destroy c");
            assertEquals(0, said.status(), said.text());
            assertEquals(3, ours.size(), ours.toString());
            assertEquals(chain(said.text()), ours, said.text());
        }
    }

    /** Images of every kind that a chain can be made of, each in a disk of a domain: three accounts of each. */
    @Test
    @RealLibvirt
    void detectionAndQemuImgAndLibvirtSayTheSame() throws Exception {
        makeImages();
        List<String> tops = List.of("i/old", "i/external", "i/linked", "deep", "i/unsaid", "i/json", "many/200");
        Map<String, List<String>> ours = new TreeMap<>();
        for (String top : tops) {
            Domain domain = lab.supervisor().define(shape(top, "qcow2"));
            Lab.get(domain.startPaused());
            ours.put(top, chain(vda(domain.liveXml().orElseThrow())));
            Lab.get(domain.stop(StopLadder.abrupt()));
            assertEquals(viaQemuImg(top), names(domain, top), "qemu-img has another chain of " + top);
        }
        String said = viaLibvirt(tops, "qcow2");
        Map<String, List<String>> theirs = new TreeMap<>();
        for (String top : tops) {
            int from = said.indexOf("<name>" + name(top) + "</name>");
            assertTrue(from > 0, top + ": " + said);
            theirs.put(top, chain(vda(said.substring(from))));
        }
        assertEquals(theirs, ours);
    }

    private void makeImages() throws Exception {
        Path root = lab.root();
        img("create", "-q", "-f", "raw", "i/raw", "1M");
        img("create", "-q", "-f", "qcow2", "-o", "compat=0.10", "-b", "raw", "-F", "raw", "i/old");
        img("create", "-q", "-f", "qcow2", "-o", "data_file=" + root + "/i/data,data_file_raw=on", "i/external", "1M");
        Files.createDirectories(root.resolve("far/away"));
        Files.createSymbolicLink(root.resolve("i/link"), Path.of("../far/away"));
        img("create", "-q", "-f", "qcow2", "-u", "-b", "../near", "-F", "qcow2", "far/away/mid", "1M");
        img("create", "-q", "-f", "qcow2", "far/near", "1M");
        img("create", "-q", "-f", "qcow2", "-u", "-b", "link/mid", "-F", "qcow2", "i/linked", "1M");
        img("create", "-q", "-f", "qed", "-b", "i/old", "-F", "qcow2", "qed");
        img("create", "-q", "-f", "qcow2", "-b", "qed", "-F", "qed", "deep");
        img("create", "-q", "-f", "qcow2", "-b", "raw", "-F", "raw", "i/unsaid");
        QemuImg.forgetFormat(root.resolve("i/unsaid"));
        String json = "json:{\"file\":{\"driver\":\"file\",\"filename\":\"" + root + "/i/raw\"}}";
        img("create", "-q", "-f", "qcow2", "-u", "-b", json, "-F", "raw", "i/json", "1M");
        QemuImg.makeDeep(Files.createDirectory(root.resolve("many")), 201);
    }

    /** What nobody may believe: whether each of us uses it nevertheless. */
    @Test
    @RealLibvirt
    void whatDetectionRefuses() throws Exception {
        makeImages();
        Path root = lab.root();
        img("create", "-q", "-f", "qcow2", "i/self", "1M");
        img("rebase", "-u", "-f", "qcow2", "-b", "self", "-F", "qcow2", "i/self");
        img("create", "-q", "-f", "qcow2", "i/ring", "1M");
        img("create", "-q", "-f", "qcow2", "-b", "ring", "-F", "qcow2", "i/ring2");
        img("rebase", "-u", "-f", "qcow2", "-b", "ring2", "-F", "qcow2", "i/ring");
        img("create", "-q", "-f", "qcow2", "-b", "old", "-F", "qcow2", "i/guess");
        QemuImg.forgetFormat(root.resolve("i/guess"));
        String secret = "secret,id=s,data=x";
        img("create", "-q", "--object", secret, "-f", "luks", "-o", "key-secret=s,iter-time=10", "i/luks", "1M");
        img("create", "-q", "-f", "qcow2", "-u", "-b", "luks", "-F", "luks", "i/sealed", "1M");
        img("create", "-q", "-f", "qcow2", "-u", "-b", "nowhere", "-F", "raw", "i/gone", "1M");
        for (String[] bad : new String[][] {
            {"i/longname", "16", "7fffffff"}, {"i/farname", "8", "00000000ffff0000"}, {"i/version", "4", "00000063"}
        }) {
            img("create", "-q", "-f", "qcow2", "-b", "raw", "-F", "raw", bad[0]);
            try (RandomAccessFile file =
                    new RandomAccessFile(root.resolve(bad[0]).toFile(), "rw")) {
                file.seek(Long.parseLong(bad[1]));
                file.write(HexFormat.of().parseHex(bad[2]));
            }
        }
        List<String> tops = List.of(
                "i/self",
                "i/ring",
                "many/201",
                "i/guess",
                "i/sealed",
                "i/gone",
                "i/longname",
                "i/farname",
                "i/version");
        String said = viaLibvirt(tops, "qcow2");
        Map<String, String> found = new TreeMap<>();
        for (String top : tops) {
            Domain domain = lab.supervisor().define(shape(top, "qcow2"));
            boolean ours = fails(domain.startPaused());
            boolean libvirt = !said.contains("<name>" + name(top) + "</name>");
            found.put(top, (ours ? "refused" : "used") + ", libvirt: " + (libvirt ? "refused" : "used"));
        }
        Map<String, String> expected = new TreeMap<>();
        tops.forEach(top -> expected.put(top, "refused, libvirt: refused"));
        assertEquals(expected, found, said);
    }

    private static boolean fails(CompletionStage<?> stage) throws Exception {
        try {
            Lab.get(stage);
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** A guest can write any header to its raw disk; for nobody that leads anywhere. */
    @Test
    @RealLibvirt
    void aHeaderThatAGuestWroteLeadsNowhere() throws Exception {
        img("create", "-q", "-f", "qcow2", "-u", "-b", "/etc/passwd", "-F", "raw", "i/written", "1M");
        Domain domain = lab.supervisor().define(shape("i/written", "raw"));
        Lab.get(domain.startPaused());
        List<String> ours = chain(vda(domain.liveXml().orElseThrow()));
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertEquals(List.of("end"), ours);
        String said = viaLibvirt(List.of("i/written"), "raw");
        assertEquals(ours, chain(vda(said)), said);
    }

    /** What libvirt says of domains with these disks while they run; all that it refuses it leaves out, and says why. */
    private String viaLibvirt(List<String> tops, String format) throws Exception {
        Path root = lab.root();
        try (EmbeddedLibvirt libvirt = new EmbeddedLibvirt()) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(
                                one -> !one.startsWith(root.resolve("s")) && !one.startsWith(root.resolve("r")))
                        .toList()) {
                    libvirt.own(file);
                }
            }
            StringBuilder said = new StringBuilder();
            for (String top : tops) {
                String name = name(top);
                Path xml = libvirt.file(name + ".xml", shape(top, format));
                said.append(libvirt.virsh("create " + xml + "; dumpxml " + name + "; destroy " + name)
                        .text());
            }
            return said.toString();
        }
    }

    @Test
    void whatIsDoneBehindItsBackIsSeen() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        Lab.get(domain.startPaused());
        int number = domain.liveDefinition().orElseThrow().devices().disks().stream()
                .filter(disk -> disk.target().dev().equals("vda"))
                .findFirst()
                .orElseThrow()
                .node();
        Lab.executeBehindItsBack(
                domain,
                "blockdev-snapshot-sync",
                QmpJson.object()
                        .put("node-name", "libvirt-" + number + "-format")
                        .put("snapshot-file", lab.root() + "/foreign.qcow2")
                        .put("snapshot-node-name", "foreign"));
        List<String> problems = Lab.get(lab.supervisor().backingChains().validate(domain)).stream()
                .flatMap(report -> report.problems().stream())
                .toList();
        assertTrue(problems.toString().contains("on the node foreign"), problems.toString());
    }

    private void img(String... arguments) throws Exception {
        QemuImg.run(lab.root(), arguments);
    }

    private static String name(String top) {
        return top.replace('/', '-');
    }

    private String shape(String top, String format) {
        return "<domain type='qemu'><name>" + name(top) + "</name><memory unit='MiB'>32</memory><os><type arch='x86_64'"
                + " machine='pc'>hvm</type></os><devices><emulator>" + qemu.path()
                + "</emulator><disk type='file' device='disk'><driver name='qemu' type='" + format + "'/><source file='"
                + lab.root().resolve(top) + "'/><target dev='vda' bus='virtio'/></disk></devices></domain>";
    }

    /** Each image below the top: its place, links and all followed, and its format. */
    private List<String> viaQemuImg(String top) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode image : QemuImg.chain(lab.root().resolve(top), "qcow2")) {
            names.add(Path.of(image.path("filename").asText()).toRealPath() + " "
                    + image.path("format").asText());
        }
        return names;
    }

    private List<String> names(Domain domain, String top) throws Exception {
        List<String> names = new ArrayList<>();
        for (ChainLayer layer : vda(domain, top).layers()) {
            names.add(Path.of(layer.place()).toRealPath() + " "
                    + layer.image().format().driver());
        }
        return names;
    }

    private ChainReport vda(Domain domain, String top) throws Exception {
        ChainReport report =
                Lab.get(lab.supervisor().backingChains().validate(domain)).get(0);
        assertEquals(List.of(), report.problems(), top);
        return report;
    }

    private static String vda(String xml) {
        Matcher disk = Pattern.compile("<disk(?:(?!</disk>).)*dev='vda'.*?</disk>", Pattern.DOTALL)
                .matcher(xml);
        return disk.find() ? disk.group() : xml;
    }
}
