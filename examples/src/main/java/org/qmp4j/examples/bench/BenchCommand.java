package org.qmp4j.examples.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench qmp}: the speed of the client, as a table and as JSON. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the QMP client against a C reference, in one run, pinned to one CPU.")
public final class BenchCommand implements Callable<Integer> {
    @Parameters(index = "0", description = "What to measure: qmp")
    private String what = "qmp";

    @Option(names = "--rounds", description = "Rounds of which the median is taken (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--json", description = "Write the figures as JSON to this file; - for standard output alone")
    private @Nullable Path json;

    @Option(
            names = "--reference",
            description = "Folder with cclient.c and fastqmp.c (default: ${DEFAULT-VALUE}, left out where absent)")
    private Path reference = Path.of(System.getProperty("qmp4j.home", "."), "..", "shared", "bench");

    @Option(names = "--schema", description = "A reply of query-qmp-schema (default: one made for the purpose, 207 KB)")
    private @Nullable Path schema;

    @Option(names = "--transport", description = "EPOLL or NIO (default: ${DEFAULT-VALUE})")
    private String transport = "EPOLL";

    /** Entry point. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!what.equals("qmp")) {
            System.err.println("bench: nothing called '" + what + "' can be measured; there is: qmp");
            return 2;
        }
        Path work = Files.createTempDirectory("qmp4j-bench");
        try {
            Path reply = schema != null ? schema : SampleSchema.write(work.resolve("schema.json"));
            List<Measure> measures =
                    new QmpBench(work, Reference.compile(reference, work), transport, rounds).run(reply);
            print(measures);
            return 0;
        } finally {
            delete(work);
        }
    }

    private void print(List<Measure> measures) throws IOException {
        boolean alone = json != null && json.toString().equals("-");
        if (!alone) {
            System.out.printf("%-28s %14s %-12s %8s   %s%n", "measure", "median", "unit", "ratio", "must");
            measures.forEach(one -> System.out.println(one.line()));
            System.out.println("ratio: to the C client of the same run (rates: how many times slower); "
                    + (Pinned.isPossible() ? "server and client pinned to CPU 0; " : "not pinned: no taskset here; ")
                    + "JDK " + System.getProperty("java.version"));
        }
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(measures));
        if (alone || json == null) {
            System.out.println(text);
        } else {
            Files.writeString(json, text + "\n");
        }
    }

    private static ArrayNode tree(List<Measure> measures) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (Measure one : measures) {
            ObjectNode node = array.addObject().put("measure", one.measure()).put("value", one.value());
            node.put("unit", one.unit());
            if (one.ratioToC().isPresent()) {
                node.put("ratioToC", one.ratioToC().getAsDouble());
            } else {
                node.putNull("ratioToC");
            }
        }
        return array;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
