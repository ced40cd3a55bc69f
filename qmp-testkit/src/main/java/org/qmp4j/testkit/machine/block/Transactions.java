package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** Commands that are also actions of a transaction: all of them take effect, or none. */
final class Transactions {

    private final Map<String, Deed.Action> actions = new TreeMap<>();

    Transactions(Machine machine, Graph graph, Opening opening, BlockJobs jobs) {
        new Bitmaps(graph).addTo(actions);
        new Snapshots(graph, opening).addTo(actions);
        actions.put("blockdev-backup", jobs::backup);
        actions.forEach((name, action) -> machine.put(name, Refused.answered(command -> {
            action.prepare(command.arguments()).commit().run();
            return Answer.done();
        })));
        actions.put("abort", arguments -> {
            throw new Refused("Transaction aborted using Abort action");
        });
        machine.put("transaction", Refused.answered(this::run));
    }

    private Answer run(Command command) throws Refused {
        List<Deed> deeds = new ArrayList<>();
        try {
            for (JsonNode one : command.arguments().path("actions")) {
                String type = one.path("type").asText();
                Deed.Action action = actions.get(type);
                if (action == null) {
                    throw new Refused("the fake QEMU does not model '" + type + "' in a transaction");
                }
                deeds.add(action.prepare(one.path("data")));
            }
        } catch (Refused e) {
            Collections.reverse(deeds);
            deeds.forEach(deed -> deed.undo().run());
            throw e;
        }
        deeds.forEach(deed -> deed.commit().run());
        return Answer.done();
    }
}
