package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.preflight.PreflightFinding;
import org.qmp4j.supervisor.preflight.PreflightReport;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm preflight}. */
@Command(
        name = "preflight",
        description = "says whether a guest would start or go on here, and what is missing if not; touches nothing")
public final class PreflightVerb extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DOMAIN", description = "name or uuid of the domain")
    private @Nullable String domain;

    @Option(names = "--xml", paramLabel = "FILE", description = "a definition instead; - for standard input")
    private @Nullable Path xml;

    @Option(names = "--image", paramLabel = "FILE", description = "a saved guest instead")
    private @Nullable Path image;

    public PreflightVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        int named = (domain == null ? 0 : 1) + (xml == null ? 0 : 1) + (image == null ? 0 : 1);
        if (named != 1) {
            throw new CallException(Code.USAGE, "one of DOMAIN, --xml and --image is looked at", "vm preflight --help");
        }
        try (Supervisor supervisor = call.open()) {
            String text = xml == null ? null : XmlFile.read(xml, call.in());
            Domain here = domain == null ? null : call.only(supervisor, domain);
            PreflightReport report = call.job("looking", () -> look(supervisor, text, here));
            call.report().result(() -> text(report), () -> json(report));
            return report.possible() ? 0 : 1;
        }
    }

    private CompletionStage<PreflightReport> look(Supervisor supervisor, @Nullable String text, @Nullable Domain here) {
        if (here != null) {
            return supervisor.preflight().domain(here);
        }
        return text != null
                ? supervisor.preflight().xml(text)
                : supervisor.preflight().image(Objects.requireNonNull(image));
    }

    private static String text(PreflightReport report) {
        StringBuilder text =
                new StringBuilder("Domain '" + report.name() + (report.possible() ? "' would " : "' would not "));
        text.append(report.subject().kind() == PreflightReport.Subject.Kind.IMAGE ? "go on here" : "start here");
        report.binary()
                .ifPresent(binary -> text.append("\n  QEMU     ")
                        .append(binary.emulator())
                        .append(", ")
                        .append(binary.version())
                        .append("\n  machine  ")
                        .append(binary.machine())
                        .append(binary.accelerator().isEmpty() ? "" : ", " + binary.accelerator()));
        text.append("\n  memory   ").append(report.memoryKib() >> 10).append(" MiB");
        report.cpu()
                .ifPresent(cpu -> text.append("\n  CPU      ")
                        .append(
                                cpu.isNone()
                                        ? "as it must be"
                                        : "missing " + cpu.missing() + ", extra " + cpu.extra()));
        for (PreflightFinding finding : report.findings()) {
            text.append(finding.blocks() ? "\nproblem  " : "\nwarning  ")
                    .append(finding.check().id())
                    .append(": ")
                    .append(finding.where())
                    .append(": ")
                    .append(finding.what())
                    .append("\n         remedy: ")
                    .append(finding.remedy());
        }
        return text.toString();
    }

    private static ObjectNode json(PreflightReport report) {
        ObjectNode json = QmpJson.object()
                .put("possible", report.possible())
                .put("subject", report.subject().kind().id())
                .put("source", report.subject().source())
                .put("name", report.name())
                .put("memoryKiB", report.memoryKib());
        ObjectNode qemu = report.binary().isPresent() ? json.putObject("qemu") : json;
        report.binary()
                .ifPresentOrElse(
                        binary -> qemu.put("emulator", binary.emulator())
                                .put("version", binary.version())
                                .put("commands", binary.commands())
                                .put("machine", binary.machine())
                                .put("accelerator", binary.accelerator())
                                .put("acceleratorReason", binary.acceleratorReason()),
                        () -> json.putNull("qemu"));
        cpu(json, report.cpu());
        ArrayNode findings = json.putArray("findings");
        for (PreflightFinding finding : report.findings()) {
            findings.addObject()
                    .put("check", finding.check().id())
                    .put("level", finding.blocks() ? "problem" : "warning")
                    .put("where", finding.where())
                    .put("what", finding.what())
                    .put("remedy", finding.remedy());
        }
        return json;
    }

    private static void cpu(ObjectNode json, Optional<CpuDifference> difference) {
        if (difference.isEmpty()) {
            json.putNull("cpu");
            return;
        }
        ObjectNode cpu = json.putObject("cpu");
        add(cpu, "missing", difference.get().missing());
        add(cpu, "extra", difference.get().extra());
        add(cpu, "blocked", difference.get().blocked());
    }

    private static void add(ObjectNode json, String key, Set<String> names) {
        ArrayNode array = json.putArray(key);
        names.forEach(array::add);
    }
}
