package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Trouble;
import org.qmp4j.examples.vm.doctor.Checkup;
import org.qmp4j.examples.vm.doctor.Finding;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.error.SupervisorException;
import picocli.CommandLine.Command;

/** {@code vm doctor}. */
@Command(
        name = "doctor",
        description = "says what this host can do, what is wrong with the root, and what to do about it")
public final class DoctorVerb extends Verb {
    public DoctorVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        List<Finding> findings = new ArrayList<>(
                call.await("asking QEMU", CompletableFuture.supplyAsync(() -> Checkup.host(call.emulator()))));
        try (Supervisor supervisor = call.open()) {
            findings.addAll(Checkup.root(call.layout(), supervisor.domains(), supervisor.saveImages()));
        } catch (SupervisorException | CallException e) {
            Trouble trouble = Trouble.of(e);
            findings.add(Checkup.closed(trouble.message(), trouble.remedy()));
        }
        boolean well = findings.stream().noneMatch(finding -> finding.level() == Finding.Level.PROBLEM);
        call.report().result(() -> text(findings, well), () -> json(findings, well));
        return well ? 0 : 1;
    }

    private static String text(List<Finding> findings, boolean well) {
        return findings.stream().map(DoctorVerb::line).collect(Collectors.joining("\n"))
                + (well ? "\nNothing must be done." : "\nSomething must be done.");
    }

    private static String line(Finding finding) {
        String line = String.format("%-8s %-12s %s", word(finding), finding.check(), finding.message());
        return finding.remedy().isEmpty() ? line : line + "\n" + " ".repeat(22) + "remedy: " + finding.remedy();
    }

    private static String word(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(List<Finding> findings, boolean well) {
        ObjectNode json = QmpJson.object().put("well", well);
        ArrayNode all = json.putArray("findings");
        for (Finding finding : findings) {
            all.addObject()
                    .put("check", finding.check())
                    .put("level", word(finding))
                    .put("message", finding.message())
                    .put("remedy", finding.remedy());
        }
        return json;
    }
}
