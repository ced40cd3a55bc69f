package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.supervisor.error.SupervisorException;

/**
 * What libvirt refuses is refused for the element that libvirt's words are about: the elements and attributes of the definition that its
 * message names, by themselves or by the word that it has for them. The table is in {@code target/refusal-corpus.txt}.
 */
class RefusalCorpusTest {
    private static final Path REPORT = Path.of("target", "refusal-corpus.txt");

    /** The share of all refusals that must be about the right element. */
    private static final double MUST = 0.95;

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9_]*)|\\s([A-Za-z][A-Za-z0-9_]*)=['\"]");

    /** libvirt's words for elements, where they are not their names. */
    private static final Map<String, List<String>> MEANT = Map.ofEntries(
            Map.entry("pci controller", List.of("controller")),
            Map.entry("buses", List.of("controller")),
            Map.entry("numa", List.of("cell", "numatune", "maxmemory")),
            Map.entry("firmware", List.of("os")),
            Map.entry("nvram", List.of("loader", "nvram")),
            Map.entry("pflash", List.of("loader")),
            Map.entry("uefi", List.of("loader", "os")),
            Map.entry("vgpu", List.of("hostdev")),
            Map.entry("mediated", List.of("hostdev")),
            Map.entry("scsi host device", List.of("hostdev")),
            Map.entry("vhost scsi", List.of("hostdev")),
            Map.entry("opengl", List.of("graphics")),
            Map.entry("tseg", List.of("tseg", "smm")),
            Map.entry("arch", List.of("type")),
            Map.entry("architecture", List.of("type")),
            Map.entry("virt type", List.of("domain")),
            Map.entry("xhci", List.of("controller")),
            Map.entry("usb controller", List.of("controller")),
            Map.entry("usb bus", List.of("input", "controller")),
            Map.entry("usb address", List.of("address")),
            Map.entry("usb port", List.of("address")),
            Map.entry("bitmap", List.of("cpuset")),
            Map.entry("boot menu", List.of("bootmenu")),
            Map.entry("maximum physical address", List.of("maxphysaddr")),
            Map.entry("storage format", List.of("driver")),
            Map.entry("librbd", List.of("disk", "encryption")),
            Map.entry("inputs", List.of("input")),
            Map.entry("iscsi protocol", List.of("source")),
            Map.entry("memory hotplug", List.of("maxmemory")),
            Map.entry("memory device", List.of("memory")),
            Map.entry("tap", List.of("backend")),
            Map.entry("security model", List.of("seclabel")),
            Map.entry("relabel", List.of("seclabel")),
            Map.entry("label", List.of("seclabel")),
            Map.entry("serial device", List.of("serial")),
            Map.entry("tcp chardev", List.of("protocol")),
            Map.entry("server", List.of("shmem")),
            Map.entry("char device", List.of("source", "backend")),
            Map.entry("zpci", List.of("zpci")),
            Map.entry("loadparm", List.of("boot", "type")),
            Map.entry("couldn't find end", List.of("")));

    private record Verdict(String id, String words, Set<String> named, String path, boolean right) {}

    private final Map<Path, QemuCapabilities> recorded = new HashMap<>();

    @Test
    void refusalsAreAboutTheElementThatLibvirtNames() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's refusals were not run");
        List<Verdict> verdicts = new ArrayList<>();
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            Path replies = corpus.resolve("capabilities").resolve("qemu-" + one.capabilities() + "-x86_64.replies");
            boolean known = Files.exists(replies) && !one.extra().contains("qemu_caps");
            if (!one.isPositive() && known) {
                verdicts.add(verdict(one, replies, corpus));
            }
        }
        List<String> report = new ArrayList<>();
        verdicts.stream()
                .sorted((a, b) -> Boolean.compare(a.right(), b.right()))
                .forEach(v -> report.add((v.right() ? "right  " : "WRONG  ") + v.id() + "\n    libvirt: " + v.words()
                        + "\n    about:   " + v.named() + "\n    ours:    " + v.path()));
        long right = verdicts.stream().filter(Verdict::right).count();
        report.add(0, right + " of " + verdicts.size() + " refusals are about the element that libvirt names");
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        System.out.println(report.get(0));
        assertTrue(right >= verdicts.size() * MUST, report.get(0) + ": see " + REPORT);
    }

    private Verdict verdict(ArgvCase one, Path replies, Path corpus) throws IOException {
        String words = Files.readString(one.expected()).strip();
        String xml = Files.readString(one.xml());
        Set<String> named = named(words, xml);
        String path = refusal(one, xml, replies, corpus);
        boolean right = false;
        for (String step : path.toLowerCase(Locale.ROOT).split("[/@\\[\\]]+", -1)) {
            right |= named.contains(step) && !path.isEmpty();
        }
        return new Verdict(
                one.id(), words.replace("\n", " "), named, path, right || named.contains("") && path.equals("/"));
    }

    /** The path of the element that we refuse; empty when we do not. */
    private String refusal(ArgvCase one, String xml, Path replies, Path corpus) throws IOException {
        QemuCapabilities known = recorded.get(replies);
        QemuCapabilities capabilities = known == null ? RecordedReplies.read(replies) : known;
        recorded.put(replies, capabilities);
        try {
            one.conversion(capabilities, corpus).argv(xml, one.settings());
            return "";
        } catch (SupervisorException e) {
            Matcher place = Pattern.compile("(?:^|, )(/[^:]*):").matcher(String.valueOf(e.getMessage()));
            return place.find() ? place.group(1) : "?";
        }
    }

    private static Set<String> named(String words, String xml) {
        Set<String> inXml = new TreeSet<>();
        Matcher names = NAME.matcher(xml);
        while (names.find()) {
            inXml.add((names.group(1) == null ? names.group(2) : names.group(1)).toLowerCase(Locale.ROOT));
        }
        String said = words.toLowerCase(Locale.ROOT);
        Set<String> named = new TreeSet<>();
        Matcher word = WORD.matcher(said);
        while (word.find()) {
            String one = word.group().replaceFirst("s$", "");
            if (inXml.contains(word.group())) {
                named.add(word.group());
            } else if (inXml.contains(one)) {
                named.add(one);
            }
        }
        MEANT.forEach((phrase, elements) -> {
            if (said.contains(phrase)) {
                named.addAll(elements);
            }
        });
        return named;
    }
}
