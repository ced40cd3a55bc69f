package org.qmp4j.supervisor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.DaemonSettings;
import org.qmp4j.supervisor.DomxmlToArgv;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;

/**
 * A domain XML of libvirt's own tests, and what libvirt makes of it.
 *
 * @param id its name
 * @param latest whether it is for the newest QEMU, and names of machine types are left as they are
 * @param capabilities version of the recorded QEMU
 * @param expect {@code args}, or {@code parse-error} or {@code build-error}
 * @param tier how common its features are; empty where it is not known
 * @param settings what libvirt's daemon is set to, and where the guest comes from
 * @param extra what libvirt's test sets up for it besides
 * @param hostCpu name of the CPU of the host; empty when that does not matter
 * @param xml the definition
 * @param expected the command line, or libvirt's words of refusal
 */
record ArgvCase(
        String id,
        boolean latest,
        String capabilities,
        String expect,
        String tier,
        DaemonSettings settings,
        String extra,
        String hostCpu,
        Path xml,
        Path expected) {
    private static final ObjectMapper JSON = new ObjectMapper();

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
                        settings(cells[columns.indexOf("config")], cells[columns.indexOf("extra")]),
                        cells[columns.indexOf("config")]
                                + cells[columns.indexOf("env")]
                                + cells[columns.indexOf("extra")],
                        hostCpu(cells[columns.indexOf("extra")]),
                        folder.resolve("xml").resolve(cells[columns.indexOf("xml")]),
                        folder.resolve("expected").resolve(cells[columns.indexOf("expected")])));
            }
        }
        return cases;
    }

    private static String hostCpu(String extra) throws IOException {
        return extra.isEmpty()
                ? ""
                : JSON.readTree(extra).path("caps_host_cpu_model").asText();
    }

    /** Those that are known here; a case with others is run without any. */
    private static DaemonSettings settings(String config, String extra) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (!config.isEmpty()) {
            JSON.readTree(config)
                    .properties()
                    .forEach(one -> values.put(one.getKey(), one.getValue().asText()));
        }
        if (!extra.isEmpty()) {
            JsonNode more = JSON.readTree(extra);
            for (String name : List.of("migrate_from", "migrate_fd")) {
                if (more.has(name)) {
                    values.put(name, more.path(name).asText());
                }
            }
        }
        try {
            return new DaemonSettings(values);
        } catch (IllegalArgumentException e) {
            return DaemonSettings.NONE;
        }
    }

    /** What makes a command line of it: on the host, and with the firmware, that it is for. */
    DomxmlToArgv conversion(QemuCapabilities recorded, Path corpus) {
        DomxmlToArgv conversion = new DomxmlToArgv(
                latest ? recorded.withoutMachineAliases() : recorded,
                () -> FirmwareImages.below(corpus.resolve("firmware")));
        return hostCpu.isEmpty()
                ? conversion
                : conversion.onHost(LibvirtsHostCpus.named(hostCpu).facts());
    }

    boolean isPositive() {
        return expect.equals("args");
    }

    @Override
    public String toString() {
        return id;
    }
}
