package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain XML of libvirt's own tests, and what libvirt makes of it.
 *
 * @param id its name
 * @param latest whether it is for the newest QEMU, and names of machine types are left as they are
 * @param capabilities version of the recorded QEMU
 * @param expect {@code args}, or {@code parse-error} or {@code build-error}
 * @param tier how common its features are; empty where it is not known
 * @param extra what libvirt's test sets up for it besides
 * @param xml the definition
 * @param expected the command line, or libvirt's words of refusal
 */
record ArgvCase(
        String id,
        boolean latest,
        String capabilities,
        String expect,
        String tier,
        String extra,
        Path xml,
        Path expected) {
    /** The corpus, if it lies beside the project. */
    static Optional<Path> corpus() {
        String shared = System.getenv().getOrDefault("QMP4J_SHARED", "../../shared");
        Path corpus = Path.of(shared, "corpus");
        return Files.isDirectory(corpus.resolve("argv")) ? Optional.of(corpus) : Optional.empty();
    }

    /** All cases for x86_64, in the order of the file. */
    static List<ArgvCase> x86(Path corpus) throws IOException {
        Path folder = corpus.resolve("argv");
        List<String> lines = Files.readAllLines(folder.resolve("cases.tsv"));
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        List<ArgvCase> cases = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells[columns.indexOf("arch")].equals("x86_64")) {
                cases.add(new ArgvCase(
                        cells[columns.indexOf("id")],
                        cells[columns.indexOf("caps")].equals("latest"),
                        cells[columns.indexOf("capsver")],
                        cells[columns.indexOf("expect")],
                        cells[columns.indexOf("tier")],
                        cells[columns.indexOf("config")]
                                + cells[columns.indexOf("env")]
                                + cells[columns.indexOf("extra")],
                        folder.resolve("xml").resolve(cells[columns.indexOf("xml")]),
                        folder.resolve("expected").resolve(cells[columns.indexOf("expected")])));
            }
        }
        return cases;
    }

    boolean isPositive() {
        return expect.equals("args");
    }

    @Override
    public String toString() {
        return id;
    }
}
