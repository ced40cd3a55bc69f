package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;

/** The faults which replace the reply to an in-band command. */
final class ReplyFaults {

    /** What QEMU 7.2 wrote for one command that was nested 1025 deep. */
    private static final int MANY = 1027;

    private static final JsonNode NO_ID = JsonNodeFactory.instance.missingNode();

    private final Faults faults;
    private final Replies replies;
    private final int oversizedBytes;

    ReplyFaults(Faults faults, Replies replies, int oversizedBytes) {
        this.faults = faults;
        this.replies = replies;
        this.oversizedBytes = oversizedBytes;
    }

    /** What comes before the reply; empty if nothing is wrong with this command. */
    byte[] before(Command command) {
        return on(Fault.UNKNOWN_EVENT, command)
                ? replies.event(Event.of("FROM_THE_FUTURE", "{\"data\": [1, {}]}"))
                : new byte[0];
    }

    /** The bytes to write instead of the true reply; null if nothing is wrong with this command. */
    byte @Nullable [] instead(Command command) {
        if (on(Fault.IDLESS_ERROR, command)) {
            return replies.error(NO_ID, "GenericError", "JSON parse error, expecting value");
        }
        if (on(Fault.MANY_IDLESS_ERRORS, command)) {
            String line = QemuJson.compact(JsonNodeFactory.instance
                    .objectNode()
                    .set(
                            "error",
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("class", "GenericError")
                                    .put("desc", "JSON parse error, expecting value")));
            return Replies.text((line + "\n").repeat(MANY - 1) + line);
        }
        if (on(Fault.INF_NUMBER, command)) {
            return Replies.text("{\"return\": {\"value\": inf}, \"id\": " + QemuJson.compact(command.id()) + "}");
        }
        if (on(Fault.ODD_NUMBERS, command)) {
            return Replies.text("{\"return\": {\"u64\": 18446744073709551615, \"exponent\": 1e2}, \"id\": "
                    + QemuJson.compact(command.id()) + "}");
        }
        if (on(Fault.INFINITY_ID, command)) {
            return Replies.text("{\"return\": {}, \"id\": inf}");
        }
        if (on(Fault.OVERSIZED_REPLY, command)) {
            return replies.success(new TextNode("x".repeat(oversizedBytes)), command.id());
        }
        return null;
    }

    /** Half of a reply, if its second half is not to be. */
    byte[] cut(byte[] reply, Command command) {
        return on(Fault.EOF_MID_REPLY, command) ? Arrays.copyOf(reply, reply.length / 2) : reply;
    }

    boolean cuts(Command command) {
        return on(Fault.EOF_MID_REPLY, command);
    }

    private boolean on(Fault fault, Command command) {
        return faults.on(fault, command.name());
    }
}
