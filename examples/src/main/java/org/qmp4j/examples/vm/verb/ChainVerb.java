package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backingchain.BackingChains;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.backingchain.Correction;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm chain}. */
@Command(name = "chain", description = "shows the images below each disk of a domain, or below an image")
public final class ChainVerb extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "DOMAIN|IMAGE",
            description = "name or uuid of a domain, or a path with a slash")
    private String subject = "";

    @Option(names = "--validate", description = "fails unless definition, headers and block graph agree")
    private boolean validate;

    @Option(names = "--correct", description = "shows how the definition would be rewritten from its images")
    private boolean correct;

    @Option(names = "--yes", description = "with --correct: rewrites it")
    private boolean yes;

    @Option(names = "--format", paramLabel = "FORMAT", description = "format of an image; guessed where it is not said")
    private @Nullable String format;

    public ChainVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        try (Supervisor supervisor = call.open()) {
            BackingChains chains = supervisor.backingChains();
            if (subject.contains("/")) {
                return told(call, List.of(chains.ofImage(Path.of(subject), stated())));
            }
            Domain domain = call.only(supervisor, subject);
            if (correct) {
                return corrected(call, call.await("correcting " + subject, chains.correct(domain, !yes)));
            }
            return told(call, call.await("chains of " + subject, chains.validate(domain)));
        }
    }

    private Optional<ImageFormat> stated() {
        return Optional.ofNullable(format)
                .map(word -> ImageFormat.of(word)
                        .orElseThrow(() -> new CallException(
                                Code.USAGE, "no format '" + word + "' is known", "say one such as qcow2 or raw")));
    }

    private int told(Call call, List<ChainReport> reports) {
        boolean good = reports.stream().allMatch(ChainReport::isTrue);
        call.report().result(() -> text(reports), () -> {
            ObjectNode json = QmpJson.object().put("valid", good);
            ArrayNode disks = json.putArray("disks");
            reports.forEach(report -> disks.add(ChainText.json(report)));
            return json;
        });
        return validate && !good ? Code.OPERATION.exit() : 0;
    }

    private static String text(List<ChainReport> reports) {
        return reports.stream().map(ChainText::tree).collect(Collectors.joining("\n"));
    }

    private int corrected(Call call, Correction correction) {
        call.report()
                .result(
                        () -> correction.diff().isEmpty()
                                ? "the definition says what its images say"
                                : String.join("\n", correction.diff())
                                        + (yes ? "\nrewritten" : "\nnothing was changed: --yes does it"),
                        () -> {
                            ObjectNode json = QmpJson.object()
                                    .put("changed", yes && !correction.diff().isEmpty());
                            ArrayNode diff = json.putArray("diff");
                            correction.diff().forEach(diff::add);
                            return json;
                        });
        return 0;
    }
}
