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
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.supervisor.error.SupervisorException;

/**
 * What libvirt writes back for a definition is that definition, with nothing left open: every case whose command line is equal gives the
 * same one for libvirt's own rewriting of it.
 */
class CanonicalCorpusTest {
    private static final Path EQUAL = Path.of("src", "test", "resources", "argv", "equal.txt");

    private final Map<Path, QemuCapabilities> recorded = new HashMap<>();

    @Test
    void whatLibvirtWritesBackGivesTheSameCommandLine() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's cases were not run");
        List<String> equal = Files.readAllLines(EQUAL);
        List<String> problems = new ArrayList<>();
        int tried = 0;
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            Path canonical = corpus.resolve("argv").resolve("canonical").resolve(one.id() + ".xml");
            if (one.isPositive() && equal.contains(one.id()) && Files.exists(canonical)) {
                String written = Files.readString(canonical);
                if (losesRemovable(Files.readString(one.xml()), written)) {
                    continue;
                }
                tried++;
                String problem = problem(one, written, corpus);
                if (!problem.isEmpty()) {
                    problems.add(one.id() + ": " + problem);
                }
            }
        }
        assertEquals("", String.join("\n", problems));
        assertTrue(tried > 200, "cases that libvirt writes back: " + tried);
    }

    /** libvirt takes removable='on' of SCSI disks, puts it on the command line, and does not write it back. */
    private static boolean losesRemovable(String asked, String written) {
        return asked.split("removable=").length > written.split("removable=").length;
    }

    private String problem(ArgvCase one, String canonical, Path corpus) throws IOException {
        Path replies = corpus.resolve("capabilities").resolve("qemu-" + one.capabilities() + "-x86_64.replies");
        QemuCapabilities known = recorded.get(replies);
        QemuCapabilities capabilities = known == null ? RecordedReplies.read(replies) : known;
        recorded.put(replies, capabilities);
        try {
            List<String> argv = one.conversion(capabilities, corpus).argv(canonical, one.settings());
            return ArgvDifference.between(ArgvFile.options(one.expected()), argv.subList(1, argv.size()))
                    .toString();
        } catch (SupervisorException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
