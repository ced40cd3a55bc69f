package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.RecordedReplies;

/**
 * A QEMU 10 accepts the command lines that are equal to libvirt's: it starts, with {@code -S}, greets and quits. Rules in
 * {@link StandIns} put files of the test in place of the host's. What the host lacks (a device, a driver that is not installed,
 * somebody at the other end of a socket) is left out after QEMU has said so, for a reason that {@link HostLack} knows, and the rest is
 * started; {@code argv/host.txt} lists the cases, the reason and QEMU's words, and has no new cases on the QEMU that its first line names
 * ({@code -Dgolden.update=true} writes it). {@code -Dcorpus.qemu.every=8} starts every eighth case, {@code -Dcorpus.qemu.only=disk-.*} some.
 */
@Tag("qemu")
class ArgvCorpusQemuTest {
    private static final Path LIST = Path.of("src", "test", "resources", "argv", "host.txt");
    private static final Path EQUAL = Path.of("src", "test", "resources", "argv", "equal.txt");
    private static final Path REPORT = Path.of("target", "argv-qemu.txt");
    private static final String RECORDED = "10.0.0";
    private static final int AT_ONCE = 2;
    private static final int TRIES = 20;
    private static final int SECONDS = 60;

    private final Set<String> lacking = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    /**
     * A program.
     *
     * @param version the first line of what it says of itself
     */
    private record Qemu(String program, String version) {}

    @Test
    void qemuAcceptsWhatIsEqualToLibvirts() throws Exception {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project");
        Qemu qemu = ten().orElse(null);
        assumeTrue(qemu != null, "the corpus is for QEMU 10, and there is none: QMP4J_QEMU_MORE names one");
        int every = Integer.getInteger("corpus.qemu.every", 1);
        List<ArgvCase> cases = cases(corpus, every);
        start(cases, corpus, qemu);
        tell(cases.size());
        if (Boolean.getBoolean("golden.update")) {
            List<String> list = new ArrayList<>(List.of(qemu.version()));
            list.addAll(lacking);
            Files.write(LIST, list);
        }
        assertTrue(!cases.isEmpty(), "no case was started");
        assertEquals("", String.join("\n", refused), "QEMU refuses");
        List<String> listed = Files.readAllLines(LIST);
        if (listed.get(0).equals(qemu.version())) {
            assertEquals(
                    Set.of(), more(listed), "cases that were accepted as they are, and are no more: see " + REPORT);
        }
    }

    private static List<ArgvCase> cases(Path corpus, int every) throws IOException {
        Set<String> equal = Set.copyOf(Files.readAllLines(EQUAL));
        List<ArgvCase> all = ArgvCase.x86(corpus).stream()
                .filter(one -> equal.contains(one.id()) && one.capabilities().equals(RECORDED))
                .filter(one -> one.id().matches(System.getProperty("corpus.qemu.only", ".*")))
                .toList();
        List<ArgvCase> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            some.add(all.get(i));
        }
        return some;
    }

    private void start(List<ArgvCase> cases, Path corpus, Qemu qemu) throws Exception {
        QemuCapabilities capabilities =
                RecordedReplies.read(corpus.resolve("capabilities").resolve("qemu-" + RECORDED + "-x86_64.replies"));
        ExecutorService some = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> started = new ArrayList<>();
            for (ArgvCase one : cases) {
                List<String> argv =
                        one.conversion(capabilities, corpus).argv(Files.readString(one.xml()), one.settings());
                started.add(some.submit(() -> {
                    start(one, qemu, argv);
                    return null;
                }));
            }
            for (Future<?> each : started) {
                each.get();
            }
        } finally {
            some.shutdownNow();
        }
    }

    /** Starts it, and again without what the host lacks, until it greets or it is all of the guest that lacks it. */
    private void start(ArgvCase one, Qemu qemu, List<String> argv) throws Exception {
        try (StandInFiles files = new StandInFiles()) {
            StartableArgv startable = new StartableArgv(argv, files);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                String complaint = complaint(run(qemu, startable, files));
                if (complaint.isEmpty()) {
                    return;
                }
                String plain = startable.plain(complaint);
                Optional<HostLack> lack = HostLack.of(complaint);
                if (lack.isEmpty()) {
                    refused.add(one + ": " + plain);
                    return;
                }
                lacking.add(one + "\t" + lack.get() + "\t" + plain);
                if (!startable.doWithout(complaint)) {
                    return;
                }
            }
            refused.add(one + ": is refused whatever is left out");
        }
    }

    private Set<String> more(List<String> listed) {
        Set<String> before = new HashSet<>();
        listed.forEach(line -> before.add(line.split("\t", -1)[0]));
        Set<String> more = new TreeSet<>();
        lacking.forEach(line -> more.add(line.split("\t", -1)[0]));
        more.removeAll(before);
        return more;
    }

    private void tell(int cases) throws IOException {
        TreeMap<HostLack, TreeSet<String>> byReason = new TreeMap<>();
        TreeSet<String> partly = new TreeSet<>();
        for (String line : lacking) {
            String[] cells = line.split("\t", -1);
            byReason.computeIfAbsent(HostLack.valueOf(cells[1]), any -> new TreeSet<>())
                    .add(cells[0]);
            partly.add(cells[0]);
        }
        List<String> reasons = new ArrayList<>();
        byReason.forEach((lack, ids) -> reasons.add(lack + " " + ids.size()));
        String summary = "started " + cases + ": accepted as they are " + (cases - partly.size() - refused.size())
                + ", without what the host lacks " + partly.size() + " (" + String.join(", ", reasons) + "), refused "
                + refused.size();
        System.out.println(summary);
        List<String> report = new ArrayList<>(List.of(summary));
        report.addAll(refused);
        report.addAll(lacking);
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
    }

    /** What it said, or nothing when it has greeted and quit. */
    private static String run(Qemu qemu, StartableArgv argv, StandInFiles files) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", files.opened() + "exec \"$@\"", "sh", qemu.program()));
        command.addAll(argv.arguments());
        Path out = Path.of(files.path("out"));
        Path err = Path.of(files.path("err"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream monitor = process.getOutputStream()) {
            monitor.write("{\"execute\":\"qmp_capabilities\"}{\"execute\":\"quit\",\"id\":\"last\"}"
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it has ended already, and has said why
        }
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String said = Files.readString(err);
        if (!ended) {
            return said + "qemu: it neither greets nor ends";
        }
        boolean quit = process.exitValue() == 0 && Files.readString(out).contains("\"id\": \"last\"");
        return quit ? "" : said.isBlank() ? "qemu: it ended with " + process.exitValue() : said;
    }

    /** The first line that is no warning, without time and program. */
    private static String complaint(String said) {
        return said.lines()
                .filter(line ->
                        !line.contains("warning:") && !line.contains("info:") && !line.startsWith("Unexpected error"))
                .findFirst()
                .map(line -> line.replaceFirst("^([0-9TZ:.-]+ )?[^ ]*qemu[^ ]*: ", ""))
                .orElse("");
    }

    private static Optional<Qemu> ten() {
        return Stream.concat(
                        Arrays.stream(System.getenv()
                                .getOrDefault("QMP4J_QEMU_MORE", "")
                                .split(":", -1)),
                        Arrays.stream(System.getenv("PATH").split(":", -1)).map(d -> d + "/qemu-system-x86_64"))
                .filter(program -> Files.isExecutable(Path.of(program)))
                .map(program -> new Qemu(program, version(program)))
                .filter(qemu -> qemu.version().contains("version 10."))
                .findFirst();
    }

    private static String version(String program) {
        try {
            Process asked = new ProcessBuilder(program, "--version").start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
