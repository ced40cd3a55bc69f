package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.QemuProbe;
import org.qmp4j.supervisor.corpus.DifferenceList;
import org.qmp4j.supervisor.corpus.XmlFacts;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.Layout;
import org.qmp4j.testkit.junit.RealLibvirt;

/**
 * A new domain is defined by a real libvirt and by us, from one XML and for one QEMU: what both keep of it is the same, addresses and
 * all. What differs is counted, with the reason, for libvirt 9.0 in {@code argv/libvirt-*.tsv}; the counts only get smaller
 * ({@code -Dcorpus.update=true} writes them).
 */
@RealLibvirt
class LibvirtInactiveTest {
    private static final String EMULATOR = "/usr/bin/qemu-system-x86_64";
    private static final Path LISTS = Path.of("src", "test", "resources", "argv");
    private static final Pattern UUID_ELEMENT = Pattern.compile("<uuid>[^<]*</uuid>");
    private static final Pattern MAC = Pattern.compile("mac/@address=(.*)");

    private final QemuCapabilities qemu = new QemuProbe().probe(EMULATOR);
    private final List<String> differences = new ArrayList<>();
    private EmbeddedLibvirt libvirt;

    @BeforeEach
    void open() throws Exception {
        libvirt = new EmbeddedLibvirt();
        assumeTrue(libvirt.virsh("--version").text().contains("9.0."), "differences are known for libvirt 9.0");
    }

    @AfterEach
    void close() throws IOException {
        libvirt.close();
    }

    /** One definition, as it is given to both: for a QEMU that is here, without KVM, under a name and an uuid of its own. */
    private record Asked(String id, String name, String xml) {
        static Asked of(String id, int number, String text) {
            String uuid = "<uuid>" + new UUID(0x1000_4000L, 0x8000_0000_0000_0000L + number) + "</uuid>";
            String name = "case" + number;
            String xml = UUID_ELEMENT
                    .matcher(text)
                    .replaceFirst("")
                    .replaceFirst("<name>[^<]*</name>", "<name>" + name + "</name>" + uuid)
                    .replaceFirst("<emulator>[^<]*</emulator>", "<emulator>" + EMULATOR + "</emulator>")
                    .replaceFirst("<domain type=.kvm.", "<domain type='qemu'");
            return new Asked(id, name, xml);
        }
    }

    @Test
    void whatIsKeptOfOurExamplesIsWhatLibvirtKeeps() throws Exception {
        List<Asked> all = new ArrayList<>();
        for (GoldenDomain golden : GoldenDomain.positives()) {
            all.add(Asked.of(golden.name(), all.size(), golden.xml()));
        }
        assertTrue(compared(all) > 30);
        assertEquals(
                "", DifferenceList.read(LISTS.resolve("libvirt-examples.tsv")).disagreement(differences));
    }

    @Test
    void whatIsKeptOfLibvirtsExamplesIsWhatLibvirtKeeps() throws Exception {
        Path corpus = Path.of(System.getenv().getOrDefault("QMP4J_SHARED", "../../shared"), "corpus", "argv", "xml");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not beside the project");
        List<Asked> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                String xml = Files.readString(file);
                if (xml.contains("x86_64")) {
                    all.add(Asked.of(file.getFileName().toString(), all.size(), xml));
                }
            }
        }
        assertTrue(compared(all) > 350);
        assertEquals(
                "", DifferenceList.read(LISTS.resolve("libvirt-corpus.tsv")).disagreement(differences));
    }

    private int compared(List<Asked> all) throws Exception {
        StringBuilder commands = new StringBuilder();
        for (Asked one : all) {
            commands.append("define ")
                    .append(libvirt.file(one.name() + ".xml", one.xml()))
                    .append(";");
        }
        libvirt.virsh(commands.toString());
        int compared = 0;
        for (Asked one : all) {
            Optional<String> theirs = libvirt.kept(one.name());
            Optional<String> ours = kept(one.xml());
            if (theirs.isPresent() && ours.isPresent()) {
                compared++;
                XmlFacts.differences(one.id(), theirs.get(), ours.get()).stream()
                        .filter(fact -> !isMadeUp(fact, one.xml()))
                        .forEach(differences::add);
            }
        }
        Path report = Path.of("target", "libvirt-inactive.txt");
        Files.createDirectories(report.getParent());
        Files.write(report, differences);
        long differ = differences.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .distinct()
                .count();
        System.out.println("of " + compared + " definitions that both take " + (compared - differ) + " are kept alike");
        return compared;
    }

    /** Both make up the MAC addresses that nobody states. */
    private static boolean isMadeUp(String fact, String xml) {
        Matcher mac = MAC.matcher(fact);
        return mac.find() && !xml.toLowerCase(Locale.ROOT).contains(mac.group(1));
    }

    private Optional<String> kept(String xml) {
        try {
            DomainDef read = new DomainXmlReader().read(xml);
            DomainDef asked = read.devices().emulator() == null ? read.withEmulator(EMULATOR) : read;
            UUID uuid = Objects.requireNonNull(asked.uuid());
            return Optional.of(new DomainXmlWriter()
                    .write(new Layout(qemu, LaunchSources.of(uuid).withFirmware(List::of)).of(asked)));
        } catch (SupervisorException e) {
            return Optional.empty();
        }
    }
}
