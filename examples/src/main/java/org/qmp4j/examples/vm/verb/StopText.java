package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.supervisor.vm.StopReport;

/** Stops a domain, and says what it took. */
final class StopText {
    private StopText() {}

    static void stop(Call call, Domain domain, String verb, String done, StopLadder ladder) throws Exception {
        Duration limit =
                ladder.powerdown().plus(ladder.quit()).plus(ladder.term()).plus(ladder.kill());
        StopReport report = call.job(verb + " of " + DomainText.name(domain), limit, () -> domain.stop(ladder));
        call.report().result(() -> DomainText.done(domain, done + ": " + text(report)), () -> json(domain, report));
    }

    private static String text(StopReport report) {
        StopLadder.Rung last = report.tried().get(report.tried().size() - 1);
        return "ended at " + last.name().toLowerCase(Locale.ROOT) + ", " + report.exit();
    }

    private static ObjectNode json(Domain domain, StopReport report) {
        ObjectNode json = DomainText.json(domain);
        ArrayNode tried = json.putArray("tried");
        report.tried().forEach(rung -> tried.add(rung.name()));
        json.putNull("exitStatus");
        report.exit().status().ifPresent(status -> json.put("exitStatus", status));
        return json;
    }
}
