package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.Layout;

/**
 * What is kept of a definition of libvirt's tests leaves nothing open: read back and laid out again it is the same, and it gives the
 * command line that the definition gives, which is libvirt's.
 */
class LayoutCorpusTest {
    private static final Path EQUAL = Path.of("src", "test", "resources", "argv", "equal.txt");

    private final Map<Path, QemuCapabilities> recorded = new HashMap<>();

    @Test
    void whatIsKeptIsWholeAndGivesTheSameCommandLine() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's cases were not run");
        List<String> equal = Files.readAllLines(EQUAL);
        List<String> problems = new ArrayList<>();
        int tried = 0;
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            if (one.isPositive() && equal.contains(one.id())) {
                tried++;
                String problem = problem(one, corpus);
                if (!problem.isEmpty()) {
                    problems.add(one.id() + ": " + problem);
                }
            }
        }
        assertEquals("", String.join("\n", problems));
        assertTrue(tried > 200, "cases whose command line is libvirt's: " + tried);
    }

    private String problem(ArgvCase one, Path corpus) throws IOException {
        QemuCapabilities capabilities = capabilities(one, corpus);
        String xml = Files.readString(one.xml());
        try {
            DomainDef asked = new DomainXmlReader().read(xml);
            UUID uuid = Objects.requireNonNullElseGet(asked.uuid(), () -> new UUID(0, 0));
            Layout layout = new Layout(
                    capabilities,
                    LaunchSources.of(uuid).withFirmware(() -> FirmwareImages.below(corpus.resolve("firmware"))));
            DomainDef kept = layout.of(asked);
            String written = new DomainXmlWriter().write(kept);
            DomainDef read = new DomainXmlReader().read(written);
            if (!read.equals(kept)) {
                return "read back it is another\n" + written;
            }
            if (!layout.of(read).equals(kept)) {
                return "laid out again it is another\n" + written;
            }
            List<String> argv = one.conversion(capabilities, corpus).argv(written, one.settings());
            return ArgvDifference.between(ArgvFile.options(one.expected()), argv.subList(1, argv.size()))
                    .toString();
        } catch (SupervisorException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private QemuCapabilities capabilities(ArgvCase one, Path corpus) throws IOException {
        Path replies = corpus.resolve("capabilities").resolve("qemu-" + one.capabilities() + "-x86_64.replies");
        QemuCapabilities known = recorded.get(replies);
        QemuCapabilities capabilities = known == null ? RecordedReplies.read(replies) : known;
        recorded.put(replies, capabilities);
        return one.latest() ? capabilities.withoutMachineAliases() : capabilities;
    }
}
