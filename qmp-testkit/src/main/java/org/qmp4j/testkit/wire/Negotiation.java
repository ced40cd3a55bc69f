package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;

/**
 * What becomes of a command before the capabilities are negotiated (qapi/control.json, qmp_capabilities).
 *
 * @param answer the answer to the command
 * @param accepted true if negotiation is complete with it
 * @param oob true if the client enabled out-of-band commands
 */
record Negotiation(Answer answer, boolean accepted, boolean oob) {

    static final String COMMAND = "qmp_capabilities";

    static Negotiation of(Command command, List<String> offered, Faults faults) {
        if (!command.name().equals(COMMAND)) {
            return refused(
                    Answer.error("CommandNotFound", "Expecting capabilities negotiation with 'qmp_capabilities'"));
        }
        if (faults.on(Fault.REFUSED_CAPABILITIES)) {
            return refused(Answer.error("Capability oob not available"));
        }
        JsonNode enable = command.arguments().path("enable");
        if (!enable.isMissingNode() && !enable.isArray()) {
            return refused(Answer.error("Invalid parameter type for 'enable', expected: array"));
        }
        for (JsonNode capability : enable) {
            String name = capability.asText();
            if (!name.equals("oob")) {
                return refused(Answer.error("Parameter 'null' does not accept value '" + name + "'"));
            }
            if (!offered.contains(name)) {
                return refused(Answer.error("Capability " + name + " not available"));
            }
        }
        return new Negotiation(Answer.value(JsonNodeFactory.instance.objectNode()), true, !enable.isEmpty());
    }

    private static Negotiation refused(Answer answer) {
        return new Negotiation(answer, false, false);
    }
}
