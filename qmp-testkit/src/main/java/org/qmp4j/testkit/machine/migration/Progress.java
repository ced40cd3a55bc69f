package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qmp4j.testkit.machine.Machine;

/** How far a migration is, for {@code query-migrate} and the events; "none" if there was none. Of the main loop alone. */
final class Progress {

    private final Machine machine;
    private final Capabilities capabilities;
    private String status = "none";

    Progress(Machine machine, Capabilities capabilities) {
        this.machine = machine;
        this.capabilities = capabilities;
    }

    String status() {
        return status;
    }

    boolean is(String word) {
        return status.equals(word);
    }

    /** True from its start to its end. */
    boolean underway() {
        return switch (status) {
            case "none", "completed", "failed", "cancelled" -> false;
            default -> true;
        };
    }

    /** A next step, and its event if the capability is on. */
    void to(String next) {
        status = next;
        if (capabilities.on("events")) {
            tell(next);
        }
    }

    /** A step that is not to be seen in the status. */
    void tell(String word) {
        machine.emit("MIGRATION", JsonNodeFactory.instance.objectNode().put("status", word));
    }

    void pass(int number) {
        if (capabilities.on("events")) {
            machine.emit("MIGRATION_PASS", JsonNodeFactory.instance.objectNode().put("pass", number));
        }
    }

    /** The start of an answer to {@code query-migrate}. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return is("none") ? json : json.put("status", status);
    }
}
