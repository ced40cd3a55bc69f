package org.qmp4j.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpBlocking;
import org.qmp4j.QmpClient;
import org.qmp4j.codec.WireDecoder;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/**
 * The measured process. Reads one order a line from standard input ({@code seq 20000}), prints one line of figures for
 * each; stays warm between orders, so that rounds can alternate with the reference's.
 */
final class Worker {
    private static final QmpCommand<JsonNode> STATUS = QmpCommand.of("query-status");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final QmpLoops loops;
    private final Path socket;
    private final QmpClient client;

    private Worker(Path socket, QmpLoops.Kind kind) {
        this.loops = QmpLoops.create(1, kind);
        this.socket = socket;
        this.client = QmpBlocking.await(QmpClient.connect(loops, QmpEndpoint.unix(socket), QmpOptions.standard()));
    }

    /** Arguments: socket, kind of event loop. */
    public static void main(String[] args) throws IOException {
        Worker worker = new Worker(Path.of(args[0]), QmpLoops.Kind.valueOf(args[1]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", -1);
            double[] figures = worker.run(words[0], Integer.parseInt(words[1]), words.length > 2 ? words[2] : "");
            System.out.println(Arrays.toString(figures));
        }
        worker.client.close();
        worker.loops.close();
    }

    private double[] run(String what, int count, String argument) throws IOException {
        return switch (what) {
            case "seq" -> sequentialOnLoop(count);
            case "blocking" -> sequentialBlocking(count);
            case "pipe" -> pipelined(count, Integer.parseInt(argument));
            case "events" -> events(count);
            case "schema" -> schemaRoundTrip(count);
            case "decode" -> decode(count, Path.of(argument));
            case "idle" -> idle(count);
            default -> throw new IllegalArgumentException("no such measure: " + what);
        };
    }

    /** Median µs, and bytes allocated on the event loop for each. */
    private double[] sequentialOnLoop(int count) {
        long[] times = new long[count];
        CompletableFuture<Long> done = new CompletableFuture<>();
        long[] allocated = new long[1];
        onLoop(() -> {
            allocated[0] = THREADS.getCurrentThreadAllocatedBytes();
            step(times, 0, System.nanoTime(), allocated, done);
        });
        long bytes = done.join();
        return new double[] {median(times) / 1e3, (double) bytes / count};
    }

    /** There is one loop, so what starts on it stays on it: allocation is counted by thread. */
    private void onLoop(Runnable task) {
        loops.schedule(task, Duration.ZERO);
    }

    private void step(long[] times, int i, long sent, long[] allocated, CompletableFuture<Long> done) {
        client.execute(STATUS).whenComplete((reply, problem) -> {
            long now = System.nanoTime();
            times[i] = now - sent;
            if (i + 1 == times.length) {
                done.complete(THREADS.getCurrentThreadAllocatedBytes() - allocated[0]);
            } else {
                step(times, i + 1, System.nanoTime(), allocated, done);
            }
        });
    }

    /** Median µs. */
    private double[] sequentialBlocking(int count) {
        QmpBlocking blocking = client.blocking();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long sent = System.nanoTime();
            blocking.execute(STATUS);
            times[i] = System.nanoTime() - sent;
        }
        return new double[] {median(times) / 1e3};
    }

    /** Commands a second. */
    private double[] pipelined(int count, int depth) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        int[] state = {0, 0};
        long began = System.nanoTime();
        onLoop(() -> {
            for (int i = 0; i < depth; i++) {
                refill(state, count, done);
            }
        });
        done.join();
        return new double[] {count * 1e9 / (System.nanoTime() - began)};
    }

    private void refill(int[] state, int count, CompletableFuture<Void> done) {
        if (state[0]++ < count) {
            client.execute(STATUS).whenComplete((reply, problem) -> {
                if (++state[1] == count) {
                    done.complete(null);
                } else {
                    refill(state, count, done);
                }
            });
        }
    }

    /** Events a second from the command to the last delivery; how many were missed; bytes allocated for each. */
    private double[] events(int count) {
        AtomicLong seen = new AtomicLong();
        CompletableFuture<Long> last = new CompletableFuture<>();
        EventBuffer buffer = new EventBuffer(1 << 20, new EventBuffer.Overflow.DropOldest());
        try (var subscription = client.subscribe(EventFilter.all(), buffer, loops.callbacks(), notice -> {
            if (notice instanceof QmpEvent && seen.incrementAndGet() == count) {
                last.complete(System.nanoTime());
            }
        })) {
            long[] allocated = new long[2];
            long began = System.nanoTime();
            QmpCommand<JsonNode> flood = QmpCommand.of("flood", QmpJson.object().put("n", count));
            CompletableFuture<Void> answered = new CompletableFuture<>();
            onLoop(() -> {
                allocated[0] = THREADS.getCurrentThreadAllocatedBytes();
                client.execute(flood).thenAccept(end -> {
                    allocated[1] = THREADS.getCurrentThreadAllocatedBytes();
                    answered.complete(null);
                });
            });
            answered.join();
            long ended = last.join();
            return new double[] {
                count * 1e9 / (ended - began), subscription.missed(), (double) (allocated[1] - allocated[0]) / count
            };
        }
    }

    /** Median ms of a whole round trip. */
    private double[] schemaRoundTrip(int count) {
        QmpBlocking blocking = client.blocking();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long sent = System.nanoTime();
            blocking.execute("query-qmp-schema");
            times[i] = System.nanoTime() - sent;
        }
        return new double[] {median(times) / 1e6};
    }

    /** Median ms to turn the reply's bytes into a tree; its bytes. */
    private static double[] decode(int count, Path schema) throws IOException {
        String reply = "{\"return\": " + Files.readString(schema).strip() + ", \"id\": 7}";
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            if (!(WireDecoder.decode(bytes) instanceof WireMessage.Return)) {
                throw new IllegalStateException("the schema was not decoded");
            }
            times[i] = System.nanoTime() - began;
        }
        return new double[] {median(times) / 1e6, bytes.length};
    }

    /** Bytes of heap, and threads, that each of so many idle connections takes. */
    private double[] idle(int count) {
        long heap = heap();
        int threads = Thread.activeCount();
        List<QmpClient> clients = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clients.add(QmpBlocking.await(QmpClient.connect(loops, QmpEndpoint.unix(socket), QmpOptions.standard())));
        }
        double each = (double) (heap() - heap) / count;
        double more = (double) (Thread.activeCount() - threads) / count;
        clients.forEach(QmpClient::close);
        return new double[] {each, more};
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
