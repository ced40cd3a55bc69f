package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.supervisor.error.SupervisorException;

/**
 * libvirt's own domain XML gives libvirt's own command line. The cases that do are listed in {@code argv/equal.txt}, and those
 * that libvirt refuses and we refuse in {@code argv/refused.txt}: lists that only grow ({@code -Dcorpus.update=true} writes them). What is
 * still different is told in {@code target/argv-corpus.txt}.
 */
class ArgvCorpusTest {
    private static final Path LISTS = Path.of("src", "test", "resources", "argv");
    private static final Path REPORT = Path.of("target", "argv-corpus.txt");

    private final Map<String, QemuCapabilities> recorded = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final TreeSet<String> equal = new TreeSet<>();
    private final TreeSet<String> refused = new TreeSet<>();
    private final List<String> report = new ArrayList<>();

    @Test
    void casesThatAreEqualStayEqual() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's cases were not run");
        for (ArgvCase one : ArgvCase.x86(corpus)) {
            Path replies = corpus.resolve("capabilities").resolve("qemu-" + one.capabilities() + "-x86_64.replies");
            if (!Files.exists(replies)) {
                count(one, "without recorded capabilities");
            } else if (one.extra().contains("qemu_caps")) {
                count(one, "for a QEMU that nobody recorded");
            } else {
                run(one, capabilities(replies), corpus);
            }
        }
        report.add(0, counts.toString());
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        System.out.println("libvirt's cases: " + counts);
        compare("equal.txt", equal);
        compare("refused.txt", refused);
    }

    private QemuCapabilities capabilities(Path replies) throws IOException {
        QemuCapabilities known = recorded.get(replies.toString());
        QemuCapabilities capabilities = known == null ? RecordedReplies.read(replies) : known;
        recorded.put(replies.toString(), capabilities);
        return capabilities;
    }

    private void run(ArgvCase one, QemuCapabilities capabilities, Path corpus) throws IOException {
        try {
            List<String> argv = one.conversion(capabilities, corpus).argv(Files.readString(one.xml()), one.settings());
            if (!one.isPositive()) {
                count(one, "accepted");
                report.add(one + ": accepted, but libvirt says: "
                        + Files.readString(one.expected()).strip());
                return;
            }
            ArgvDifference difference =
                    ArgvDifference.between(ArgvFile.options(one.expected()), argv.subList(1, argv.size()));
            count(one, difference.isEmpty() ? "equal" : "different");
            if (difference.isEmpty()) {
                equal.add(one.id());
            } else {
                report.add(one + ": different" + difference);
            }
        } catch (SupervisorException e) {
            count(one, "refused");
            report.add(one + ": refused: " + e.getMessage());
            if (!one.isPositive()) {
                refused.add(one.id());
            }
        }
    }

    private void count(ArgvCase one, String verdict) {
        String kind = one.isPositive() ? (one.tier().isEmpty() ? "other" : one.tier()) : "refusals";
        counts.merge(kind + " " + verdict, 1, Integer::sum);
    }

    private static void compare(String list, Set<String> now) throws IOException {
        Path file = LISTS.resolve(list);
        if (Boolean.getBoolean("corpus.update")) {
            Files.createDirectories(LISTS);
            Files.write(file, now);
        }
        assertEquals(Files.readString(file), String.join("\n", now) + (now.isEmpty() ? "" : "\n"), "see " + REPORT);
    }
}
