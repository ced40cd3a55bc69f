// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.machinecommon.S390CpuEntitlement;

/**
 * Command {@code set-cpu-topology} of QAPI's {@code machine-target.json}, since QEMU 8.2, if QEMU has
 * {@code TARGET_S390X} and {@code CONFIG_KVM}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record SetCpuTopology(
        int coreId,
        Optional<Integer> socketId,
        Optional<Integer> bookId,
        Optional<Integer> drawerId,
        Optional<OpenEnum<S390CpuEntitlement>> entitlement,
        Optional<Boolean> dedicated,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static SetCpuTopology of(int coreId) {
        return builder(coreId).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(int coreId) {
        return new Builder(coreId);
    }

    @Override
    public String commandName() {
        return "set-cpu-topology";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set-cpu-topology", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetCpuTopology decode(QapiReader json) {
        return new SetCpuTopology(
                json.required("core-id", QapiReader.UINT16),
                json.optional("socket-id", QapiReader.UINT16),
                json.optional("book-id", QapiReader.UINT16),
                json.optional("drawer-id", QapiReader.UINT16),
                json.optional("entitlement", S390CpuEntitlement::decode),
                json.optional("dedicated", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("core-id", coreId);
        json.put("socket-id", socketId);
        json.put("book-id", bookId);
        json.put("drawer-id", drawerId);
        json.put("entitlement", entitlement);
        json.put("dedicated", dedicated);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set-cpu-topology";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final int coreId;
        private Optional<Integer> socketId = Optional.empty();
        private Optional<Integer> bookId = Optional.empty();
        private Optional<Integer> drawerId = Optional.empty();
        private Optional<OpenEnum<S390CpuEntitlement>> entitlement = Optional.empty();
        private Optional<Boolean> dedicated = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(int coreId) {
            this.coreId = coreId;
        }

        public Builder socketId(int socketId) {
            this.socketId = Optional.of(socketId);
            return this;
        }

        public Builder bookId(int bookId) {
            this.bookId = Optional.of(bookId);
            return this;
        }

        public Builder drawerId(int drawerId) {
            this.drawerId = Optional.of(drawerId);
            return this;
        }

        public Builder entitlement(S390CpuEntitlement entitlement) {
            this.entitlement = Optional.of(OpenEnum.of(entitlement));
            return this;
        }

        public Builder dedicated(boolean dedicated) {
            this.dedicated = Optional.of(dedicated);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SetCpuTopology build() {
            return new SetCpuTopology(coreId, socketId, bookId, drawerId, entitlement, dedicated, unknown);
        }
    }
}
