package org.qmp4j.examples.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qmp4j.QmpBlocking;
import org.qmp4j.QmpClient;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** Rounds of the reference and of ours in turn, on one CPU, against an echo server and against a real QEMU. */
final class QmpBench {
    private final Path work;
    private final Optional<Reference> reference;
    private final String kind;
    private final int rounds;
    private final List<Process> started = new ArrayList<>();

    QmpBench(Path work, Optional<Reference> reference, String kind, int rounds) {
        this.work = work;
        this.reference = reference;
        this.kind = kind;
        this.rounds = rounds;
    }

    /** All measures, in the order of the table. */
    List<Measure> run(Path schema) throws IOException, InterruptedException {
        List<Measure> measures = new ArrayList<>();
        try {
            Path socket = startEcho(schema);
            try (WorkerProcess worker = new WorkerProcess(socket, kind)) {
                echo(worker, socket, schema, measures);
            }
            try (WorkerProcess fresh = new WorkerProcess(socket, kind)) {
                idle(fresh, measures);
            }
            realQemu(measures);
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        return measures;
    }

    private void echo(WorkerProcess worker, Path socket, Path schema, List<Measure> measures)
            throws IOException, InterruptedException {
        Rig rig = new Rig(worker, socket);
        worker.run("seq 200000");
        measures.add(measure(rig, "roundtrip-loop", "µs", "≤ 2.0 × C, aim 1.5", "seq 30000", "seq", "30000"));
        measures.add(cost(worker, "seq 30000", 1, "roundtrip-loop-allocated"));
        worker.run("blocking 50000");
        measures.add(measure(rig, "roundtrip-blocking", "µs", "≤ 3.0 × C, aim 2.2", "blocking 30000", "seq", "30000"));
        worker.run("pipe 300000 8");
        measures.add(measure(
                rig, "pipelined-8", "commands/s", "≥ 100 k, aim 250 k", "pipe 300000 8", "pipe", "300000", "8"));
        worker.run("events 1000000");
        measures.add(measure(rig, "events", "events/s", "≥ 1.5 M, aim 3 M", "events 1000000", "flood", "1000000"));
        measures.add(cost(worker, "events 1000000", 2, "events-allocated"));
        measures.add(cost(worker, "events 1000000", 1, "events-missed"));
        worker.run("decode 300 " + schema);
        measures.add(plain("schema-decode", worker, "decode 300 " + schema, "ms", "≤ 1.0 ms, aim 0.5"));
        measures.add(measure(rig, "schema-roundtrip", "ms", "", "schema 300", "schema", "300"));
    }

    private void idle(WorkerProcess worker, List<Measure> measures) throws IOException {
        double[] figures = worker.run("idle 1000");
        measures.add(new Measure(
                "idle-heap-per-connection", figures[0], "bytes", OptionalDouble.empty(), "≤ 4096, aim 2048"));
        measures.add(new Measure("idle-threads-per-connection", figures[1], "threads", OptionalDouble.empty(), "0"));
    }

    private void realQemu(List<Measure> measures) throws IOException, InterruptedException {
        Optional<Path> qemu = find("qemu-system-x86_64");
        if (qemu.isEmpty()) {
            System.err.println("no qemu-system-x86_64 on the PATH: real-qemu-sequential is left out");
            return;
        }
        Path socket = work.resolve("qemu.sock");
        // not pinned, as QEMU has threads of its own
        started.add(new ProcessBuilder(
                        qemu.get().toString(),
                        "-machine",
                        "none",
                        "-nodefaults",
                        "-display",
                        "none",
                        "-S",
                        "-qmp",
                        "unix:" + socket + ",server=on,wait=off")
                .inheritIO()
                .start());
        double ours;
        List<Double> theirs = new ArrayList<>();
        List<Double> mine = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            awaitFree(socket);
            if (reference.isPresent()) {
                theirs.add(reference.get().run(socket, "seq", "4000"));
            }
            try (WorkerProcess worker = new WorkerProcess(socket, kind)) {
                worker.run("seq 12000");
                mine.add(worker.run("seq 4000")[0]);
            }
        }
        ours = median(mine);
        measures.add(
                new Measure("real-qemu-sequential", ours, "µs", ratio(ours, theirs, false), "≤ 1.15 × C, aim 1.05"));
    }

    /** The measured process and the server it talks to. */
    private record Rig(WorkerProcess worker, Path socket) {}

    private Path startEcho(Path schema) throws IOException {
        Path socket = work.resolve("echo.sock");
        List<String> command = reference
                .map(c -> c.server(socket, schema))
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EchoServer.class.getName(),
                        socket.toString(),
                        schema.toString()));
        started.add(new ProcessBuilder(Pinned.command(command)).inheritIO().start());
        awaitFree(socket);
        return socket;
    }

    /** Until the server greets: it is up, and the client before us has left. */
    private static void awaitFree(Path socket) {
        try (QmpLoops loops = QmpLoops.create()) {
            QmpOptions patient = QmpOptions.standard()
                    .withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
            QmpClient client = QmpBlocking.await(QmpClient.connect(loops, QmpEndpoint.unix(socket), patient));
            client.close();
            QmpBlocking.await(client.closed());
        }
    }

    private Measure measure(Rig rig, String name, String unit, String must, String order, String... c)
            throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (reference.isPresent()) {
                theirs.add(reference.get().run(rig.socket(), c));
            }
            ours.add(rig.worker().run(order)[0]);
        }
        double value = median(ours);
        boolean rate = unit.endsWith("/s");
        double scale = unit.equals("ms") ? 1000 : 1;
        return new Measure(name, value, unit, ratio(value * scale, theirs, rate), must);
    }

    private Measure plain(String name, WorkerProcess worker, String order, String unit, String must)
            throws IOException {
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            values.add(worker.run(order)[0]);
        }
        return new Measure(name, median(values), unit, OptionalDouble.empty(), must);
    }

    private Measure cost(WorkerProcess worker, String order, int index, String name) throws IOException {
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            values.add(worker.run(order)[index]);
        }
        String unit = name.endsWith("missed") ? "events" : "bytes each";
        return new Measure(name, median(values), unit, OptionalDouble.empty(), name.endsWith("missed") ? "0" : "");
    }

    /** For times how many times C's; for rates how many times slower than C. */
    private static OptionalDouble ratio(double ours, List<Double> theirs, boolean rate) {
        if (theirs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double c = median(theirs);
        return OptionalDouble.of(rate ? c / ours : ours / c);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
