// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RockerOfDpaFlowAction} of QAPI's {@code rocker.json}, since QEMU 2.4. */
public record RockerOfDpaFlowAction(
        Optional<Long> gotoTbl,
        Optional<Long> groupId,
        Optional<Long> tunnelLport,
        Optional<Integer> vlanId,
        Optional<Integer> newVlanId,
        Optional<Long> outPport,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerOfDpaFlowAction decode(QapiReader json) {
        return new RockerOfDpaFlowAction(
                json.optional("goto-tbl", QapiReader.UINT32),
                json.optional("group-id", QapiReader.UINT32),
                json.optional("tunnel-lport", QapiReader.UINT32),
                json.optional("vlan-id", QapiReader.UINT16),
                json.optional("new-vlan-id", QapiReader.UINT16),
                json.optional("out-pport", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("goto-tbl", gotoTbl);
        json.put("group-id", groupId);
        json.put("tunnel-lport", tunnelLport);
        json.put("vlan-id", vlanId);
        json.put("new-vlan-id", newVlanId);
        json.put("out-pport", outPport);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> gotoTbl = Optional.empty();
        private Optional<Long> groupId = Optional.empty();
        private Optional<Long> tunnelLport = Optional.empty();
        private Optional<Integer> vlanId = Optional.empty();
        private Optional<Integer> newVlanId = Optional.empty();
        private Optional<Long> outPport = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder gotoTbl(long gotoTbl) {
            this.gotoTbl = Optional.of(gotoTbl);
            return this;
        }

        public Builder groupId(long groupId) {
            this.groupId = Optional.of(groupId);
            return this;
        }

        public Builder tunnelLport(long tunnelLport) {
            this.tunnelLport = Optional.of(tunnelLport);
            return this;
        }

        public Builder vlanId(int vlanId) {
            this.vlanId = Optional.of(vlanId);
            return this;
        }

        public Builder newVlanId(int newVlanId) {
            this.newVlanId = Optional.of(newVlanId);
            return this;
        }

        public Builder outPport(long outPport) {
            this.outPport = Optional.of(outPport);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RockerOfDpaFlowAction build() {
            return new RockerOfDpaFlowAction(gotoTbl, groupId, tunnelLport, vlanId, newVlanId, outPport, unknown);
        }
    }
}
