package org.qmp4j.supervisor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;

/**
 * What many idle guests cost a supervisor that is attached to all of them: heap and threads, and how long it takes to attach. Their monitors are served by one
 * other process. A program; docs/benchmarks.md has the command and a run of it.
 */
final class IdleFigures {
    private static final int PULSES = 2;
    private static final int ROUNDS = 7;

    private final Lab lab;
    private final int count;
    private long pid;
    private final List<String> plan = new ArrayList<>();
    private final List<Runnable> records = new ArrayList<>();

    private IdleFigures(Lab lab, int count) {
        this.lab = lab;
        this.count = count;
    }

    /** Argument: how many. */
    public static void main(String[] args) throws Exception {
        Lab lab = Lab.with(Path.of("/bin/true"));
        try {
            new IdleFigures(lab, Integer.parseInt(args[0])).run();
        } finally {
            lab.close();
        }
    }

    private void run() throws Exception {
        define();
        Path file = Files.write(lab.root().resolve("plan"), plan);
        Process monitors = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyMonitors.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(monitors.getInputStream(), StandardCharsets.UTF_8))) {
            System.out.println(said.readLine());
            pid = monitors.pid();
            records.forEach(Runnable::run);
            measure();
        } finally {
            monitors.destroyForcibly();
        }
    }

    /** Defines them, and says where their processes are to be. */
    private void define() {
        StateDirectory state =
                StateDirectory.open(lab.root().resolve("s"), lab.root().resolve("r"), ProcFs.ofHost(), FaultPoint.NONE);
        try (Supervisor supervisor = lab.supervisor()) {
            for (int i = 0; i < count; i++) {
                Domain domain = supervisor.define(lab.xml("idle" + i));
                DomainDirectory directory = state.domain(domain.uuid());
                RunDirectory run = directory.reserveGeneration();
                RunPaths paths = new RunPaths(run.path());
                plan.add(domain.uuid() + " " + paths.pidfile() + " " + paths.qmpSocket());
                String name = domain.definition().name();
                records.add(() -> record(directory, run, paths, name));
            }
        }
    }

    private void record(DomainDirectory directory, RunDirectory run, RunPaths paths, String name) {
        try {
            Proof proof = new Proof(
                    directory.uuid(),
                    run.generation(),
                    ProcFs.ofHost().identity(pid).orElseThrow(),
                    FileIdentity.of(paths.pidfile(), LinkOption.NOFOLLOW_LINKS));
            directory.writeRecord(new LiveRecord(
                    name,
                    proof,
                    paths.qmpSocket(),
                    new LiveRecord.Qemu(lab.emulator().toString(), "7.2.22", "pc-i440fx-7.2", "TCG", "for figures"),
                    new LiveRecord.GenId(null, "NONE", "for figures"),
                    Map.of(),
                    Map.of(),
                    List.of(lab.emulator().toString())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void measure() throws Exception {
        Path empty = Files.createDirectory(lab.root().resolve("e"));
        long heapBefore;
        int threadsBefore;
        try (Supervisor nothing = Supervisor.open(empty.resolve("s"), empty.resolve("r"), options())) {
            heapBefore = heap();
            threadsBefore = threads();
            System.out.println("empty: " + nothing.domains().size() + " domains, " + threadsBefore + " threads");
        }
        double opened = Sample.millis(() -> lab.open(options()));
        requireAll();
        long heapAtOnce = heap();
        // each is asked how it is, and answers
        LockSupport.parkNanos(options().pulse().multipliedBy(PULSES).toNanos());
        long heapAfter = heap();
        int threadsAfter = threads();
        System.out.printf(
                Locale.ROOT,
                "%d guests attached in %.0f ms; heap each: %.1f KiB at once, %.1f KiB after %d pulses (must: 64); "
                        + "threads: %d before, %d after%n",
                count,
                opened,
                (heapAtOnce - heapBefore) / 1024.0 / count,
                (heapAfter - heapBefore) / 1024.0 / count,
                PULSES,
                threadsBefore,
                threadsAfter);
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .forEach(System.out::println);
        measureAgain();
    }

    private void measureAgain() throws Exception {
        Sample again = new Sample("the root opened again, all attached", ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            lab.supervisor().close();
            again.time(() -> lab.open(options()));
            requireAll();
        }
        System.out.println(again);
    }

    private void requireAll() {
        long running = lab.supervisor().domains().stream()
                .filter(domain -> domain.state() == DomainState.RUNNING)
                .count();
        if (running != count) {
            throw new IllegalStateException(running + " of " + count + " run");
        }
    }

    private SupervisorOptions options() {
        return lab.options();
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(200_000_000L);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
