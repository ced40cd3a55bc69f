package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm checkpoint-verify}. */
@Command(
        name = "checkpoint-verify",
        description =
                "holds the checkpoints of a domain that runs against the bitmaps that there are; 1 if they differ")
public final class CheckpointVerifyVerb extends DomainVerb {
    @Option(
            names = "--repair",
            description = "removes bitmaps of no checkpoint, and checkpoints that are worth nothing on any disk")
    private boolean repair;

    public CheckpointVerifyVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Checkpoints checkpoints = supervisor.checkpoints();
        Verification found = call.job(
                "looking at the bitmaps of " + DomainText.name(domain),
                () -> repair ? checkpoints.repair(domain) : checkpoints.verify(domain));
        call.report().result(() -> text(found), () -> json(found));
        return () -> found.isClean() || repair ? 0 : 1;
    }

    private static String text(Verification found) {
        List<String> lines = new ArrayList<>();
        found.checkpoints()
                .forEach(one -> lines.add(String.format(
                        "%-24s %-8s %s",
                        one.checkpoint(), one.disk(), one.state().words())));
        found.orphans()
                .forEach(one ->
                        lines.add(String.format("%-24s %-8s belongs to no checkpoint", one.bitmap(), one.disk())));
        return lines.isEmpty() ? "No checkpoint" : String.join("\n", lines);
    }

    /** {@code {clean, checkpoints: [{checkpoint, disk, bitmap, state}], orphans: [{disk, bitmap, state}]}}. */
    private static ObjectNode json(Verification found) {
        ObjectNode json = QmpJson.object().put("clean", found.isClean());
        ArrayNode rows = json.putArray("checkpoints");
        found.checkpoints()
                .forEach(one -> rows.addObject()
                        .put("checkpoint", one.checkpoint())
                        .put("disk", one.disk())
                        .put("bitmap", one.bitmap())
                        .put("state", one.state().name()));
        ArrayNode orphans = json.putArray("orphans");
        found.orphans()
                .forEach(one -> orphans.addObject()
                        .put("disk", one.disk())
                        .put("bitmap", one.bitmap())
                        .put("state", one.state().name()));
        return json;
    }
}
