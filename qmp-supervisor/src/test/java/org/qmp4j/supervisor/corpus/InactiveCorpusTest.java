package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.Layout;

/**
 * What is kept of a definition says what libvirt writes back for it: every element, attribute and address. What differs is counted in
 * {@code argv/inactive.tsv}, with the reason; the counts only get smaller ({@code -Dcorpus.update=true} writes them).
 */
class InactiveCorpusTest {
    private static final Path LISTS = Path.of("src", "test", "resources", "argv");
    private static final Path REPORT = Path.of("target", "inactive-corpus.txt");

    private final Map<Path, QemuCapabilities> recorded = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void whatIsKeptSaysWhatLibvirtWritesBack() throws Exception {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's cases were not run");
        List<String> equal = Files.readAllLines(LISTS.resolve("equal.txt"));
        int tried = 0;
        int same = 0;
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            Path theirs = corpus.resolve("argv").resolve("canonical").resolve(one.id() + ".xml");
            if (one.isPositive() && equal.contains(one.id()) && Files.exists(theirs)) {
                int before = differences.size();
                differences.addAll(XmlFacts.differences(one.id(), Files.readString(theirs), kept(one, corpus)));
                tried++;
                same += differences.size() == before ? 1 : 0;
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, differences);
        System.out.println("of " + tried + " definitions " + same + " are kept as libvirt writes them back");
        assertTrue(tried > 200, "cases that libvirt writes back: " + tried);
        DifferenceList list = DifferenceList.read(LISTS.resolve("inactive.tsv"));
        assertEquals("", list.disagreement(differences), "see " + REPORT);
    }

    private String kept(ArgvCase one, Path corpus) throws Exception {
        Path replies = corpus.resolve("capabilities").resolve("qemu-" + one.capabilities() + "-x86_64.replies");
        QemuCapabilities known = recorded.get(replies);
        QemuCapabilities capabilities = known == null ? RecordedReplies.read(replies) : known;
        recorded.put(replies, capabilities);
        DomainDef read = new DomainXmlReader().read(Files.readString(one.xml()));
        DomainDef asked = read.devices().emulator() == null ? read.withEmulator("/usr/bin/qemu-system-x86_64") : read;
        UUID uuid = Objects.requireNonNullElseGet(asked.uuid(), () -> new UUID(0, 0));
        Layout layout = new Layout(
                one.latest() ? capabilities.withoutMachineAliases() : capabilities,
                LaunchSources.of(uuid).withFirmware(() -> FirmwareImages.below(corpus.resolve("firmware"))));
        return new DomainXmlWriter().write(layout.of(asked));
    }
}
