// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code transaction} of QAPI's {@code transaction.json}, since QEMU 1.1. */
public record Transaction(
        List<TransactionAction> actions, Optional<TransactionProperties> properties, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public Transaction {
        actions = List.copyOf(actions);
    }

    /** With what is required, and nothing else. */
    public static Transaction of(List<TransactionAction> actions) {
        return builder(actions).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<TransactionAction> actions) {
        return new Builder(actions);
    }

    @Override
    public String commandName() {
        return "transaction";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("transaction", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Transaction decode(QapiReader json) {
        return new Transaction(
                json.requiredList("actions", TransactionAction::decode),
                json.optional("properties", TransactionProperties::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("actions", actions);
        json.put("properties", properties);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "transaction";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<TransactionAction> actions;
        private Optional<TransactionProperties> properties = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<TransactionAction> actions) {
            this.actions = actions;
        }

        public Builder properties(TransactionProperties properties) {
            this.properties = Optional.of(properties);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Transaction build() {
            return new Transaction(actions, properties, unknown);
        }
    }
}
