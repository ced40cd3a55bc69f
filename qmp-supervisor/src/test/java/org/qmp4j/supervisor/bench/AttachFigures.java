package org.qmp4j.supervisor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.stats.DomainStats;
import org.qmp4j.supervisor.stats.StatsGroup;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;

/**
 * How long it takes to open a root with many guests, each in a process of its own, and to read the figures of all of them. A
 * program; docs/benchmarks.md has the command and a run of it.
 */
final class AttachFigures {
    private static final int ROUNDS = 7;
    private static final int STARTS_AT_ONCE = 4;

    private AttachFigures() {}

    /** Arguments: {@code fake} or a QEMU binary, and how many guests; or, in a JVM of its own, {@code open ROOT EMULATOR}. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("open")) {
            open(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        int count = Integer.parseInt(args[1]);
        Lab lab = args[0].equals("fake") ? Lab.withFake() : Lab.with(Path.of(args[0]));
        try {
            startAll(lab, count);
            measure(lab, count);
        } finally {
            lab.close();
        }
    }

    private static void startAll(Lab lab, int count) throws Exception {
        List<CompletionStage<LiveRecord>> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Files.copy(lab.root().resolve("disk.img"), lab.root().resolve("d" + i + ".img"));
            Domain domain = lab.supervisor().define(lab.xml("g" + i).replace("disk.img", "d" + i + ".img"));
            starts.add(domain.startPaused());
            if (starts.size() >= STARTS_AT_ONCE) {
                Lab.get(starts.get(starts.size() - STARTS_AT_ONCE));
            }
        }
        for (CompletionStage<LiveRecord> start : starts) {
            Lab.get(start);
        }
        lab.supervisor().close();
    }

    private static void measure(Lab lab, int count) throws Exception {
        Sample warm = new Sample("open " + count + " running guests, warm JVM", ROUNDS);
        Sample stats = new Sample("all figures of all of them", ROUNDS * 3);
        for (int round = 0; round <= ROUNDS; round++) {
            double millis = Sample.millis(() -> lab.open(lab.options()));
            check(lab.supervisor(), count);
            if (round > 0) {
                warm.add(millis);
                for (int i = 0; i < 3; i++) {
                    stats.time(() -> checkStats(lab.supervisor(), count));
                }
            }
            lab.supervisor().close();
        }
        System.out.println(warm);
        System.out.println(stats);
        Sample cold = new Sample("likewise, the first thing in a JVM", ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            cold.add(inAnotherJvm(lab));
        }
        System.out.println(cold);
    }

    private static void check(Supervisor supervisor, int count) {
        long attached = supervisor.domains().stream()
                .filter(domain -> domain.state() == DomainState.PAUSED)
                .count();
        if (attached != count) {
            supervisor.domains().stream()
                    .filter(domain -> domain.state() != DomainState.PAUSED)
                    .forEach(domain -> System.out.println(domain + ": " + domain.reason()));
            throw new IllegalStateException(attached + " of " + count + " are attached");
        }
    }

    private static void checkStats(Supervisor supervisor, int count) throws Exception {
        List<DomainStats> all =
                Lab.get(supervisor.stats(EnumSet.allOf(StatsGroup.class), java.time.Duration.ofSeconds(30)));
        if (all.size() != count
                || all.stream().anyMatch(one -> one.blocks().last().isEmpty())) {
            throw new IllegalStateException("not all have answered");
        }
    }

    private static double inAnotherJvm(Lab lab) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        String logging = System.getProperty("logback.configurationFile");
        if (logging != null) {
            command.add("-Dlogback.configurationFile=" + logging);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AttachFigures.class.getName()));
        command.addAll(List.of("open", lab.root().toString(), lab.emulator().toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return Double.parseDouble(said.trim());
    }

    private static void open(Path root, Path emulator) {
        SupervisorOptions options = SupervisorOptions.standard().withEmulator(emulator);
        long began = System.nanoTime();
        try (Supervisor supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), options)) {
            double millis = (System.nanoTime() - began) / 1e6;
            check(supervisor, supervisor.domains().size());
            System.out.printf(Locale.ROOT, "%.1f%n", millis);
        }
    }
}
