package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm qmp}. */
@Command(name = "qmp", description = "sends a QMP command to a domain's QEMU and prints what it returns")
public final class QmpVerb extends DomainVerb {
    @Parameters(
            index = "1",
            paramLabel = "COMMAND",
            description = "a command's name, or {\"execute\": \"…\", \"arguments\": {…}}")
    private String command = "";

    public QmpVerb(Call call) {
        super(call);
    }

    private record Asked(String name, ObjectNode arguments) {}

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Asked asked = parse();
        JsonNode result = call.job(
                asked.name() + " at " + DomainText.name(domain),
                () -> domain.run(
                        JobKind.CONTROL,
                        scope -> scope.await(scope.monitor().execute(asked.name(), asked.arguments()))));
        call.report().result(result::toPrettyString, () -> result);
        return After.DONE;
    }

    private Asked parse() {
        if (command.matches("[A-Za-z0-9_.-]+")) {
            return new Asked(command, QmpJson.object());
        }
        JsonNode message;
        try {
            message = QmpJson.parse(command);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        JsonNode arguments = message.has("arguments") ? message.get("arguments") : QmpJson.object();
        boolean known = message.properties().stream()
                .allMatch(m -> Set.of("execute", "arguments").contains(m.getKey()));
        if (!known || !message.path("execute").isTextual() || !(arguments instanceof ObjectNode object)) {
            throw wrong(
                    "it needs \"execute\" with a name, and may have \"arguments\" with an object, and nothing else");
        }
        return new Asked(message.path("execute").textValue(), object);
    }

    private CallException wrong(String why) {
        return new CallException(
                Code.USAGE,
                "no QMP command: " + command + ": " + why,
                "write a name such as query-status, or {\"execute\": \"query-status\"}");
    }
}
