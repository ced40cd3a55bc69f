package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.Table;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.GenerationIds;
import picocli.CommandLine.Command;

/** {@code vm genid}. */
@Command(name = "genid", description = "tells the generation id of a guest, and why it is that one")
public final class GenidVerb extends DomainVerb {
    public GenidVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        GenerationIds ids = call.await("generation ids of " + DomainText.name(domain), domain.generationIds());
        call.report().result(() -> text(ids), () -> json(ids));
        return After.DONE;
    }

    private static String text(GenerationIds ids) {
        Table table = new Table("At", "Transition", "Decision", "Value", "Reason");
        for (GenIdEntry entry : ids.history()) {
            table.row(
                    entry.at().toString(),
                    entry.transition().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    entry.decision().name(),
                    entry.value().toString(),
                    entry.reason());
        }
        return "Generation id: " + ids.now().map(UUID::toString).orElse("-") + "\nOrigin:        "
                + ids.origin().name().toLowerCase(Locale.ROOT) + "\n\n" + table;
    }

    private static ObjectNode json(GenerationIds ids) {
        ObjectNode json = QmpJson.object();
        json.put("value", ids.now().map(UUID::toString).orElse(null))
                .put("origin", ids.origin().name());
        ArrayNode history = json.putArray("history");
        for (GenIdEntry entry : ids.history()) {
            history.addObject()
                    .put("at", entry.at().toString())
                    .put("transition", entry.transition().name())
                    .put("decision", entry.decision().name())
                    .put("reason", entry.reason())
                    .put("value", entry.value().toString());
        }
        return json;
    }
}
