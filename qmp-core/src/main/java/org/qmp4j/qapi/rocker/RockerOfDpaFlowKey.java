// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RockerOfDpaFlowKey} of QAPI's {@code rocker.json}, since QEMU 2.4. */
public record RockerOfDpaFlowKey(
        long priority,
        long tblId,
        Optional<Long> inPport,
        Optional<Long> tunnelId,
        Optional<Integer> vlanId,
        Optional<Integer> ethType,
        Optional<String> ethSrc,
        Optional<String> ethDst,
        Optional<Integer> ipProto,
        Optional<Integer> ipTos,
        Optional<String> ipDst,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static RockerOfDpaFlowKey of(long priority, long tblId) {
        return builder(priority, tblId).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long priority, long tblId) {
        return new Builder(priority, tblId);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerOfDpaFlowKey decode(QapiReader json) {
        return new RockerOfDpaFlowKey(
                json.required("priority", QapiReader.UINT32),
                json.required("tbl-id", QapiReader.UINT32),
                json.optional("in-pport", QapiReader.UINT32),
                json.optional("tunnel-id", QapiReader.UINT32),
                json.optional("vlan-id", QapiReader.UINT16),
                json.optional("eth-type", QapiReader.UINT16),
                json.optional("eth-src", QapiReader.TEXT),
                json.optional("eth-dst", QapiReader.TEXT),
                json.optional("ip-proto", QapiReader.UINT8),
                json.optional("ip-tos", QapiReader.UINT8),
                json.optional("ip-dst", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("priority", priority);
        json.put("tbl-id", tblId);
        json.put("in-pport", inPport);
        json.put("tunnel-id", tunnelId);
        json.put("vlan-id", vlanId);
        json.put("eth-type", ethType);
        json.put("eth-src", ethSrc);
        json.put("eth-dst", ethDst);
        json.put("ip-proto", ipProto);
        json.put("ip-tos", ipTos);
        json.put("ip-dst", ipDst);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long priority;
        private final long tblId;
        private Optional<Long> inPport = Optional.empty();
        private Optional<Long> tunnelId = Optional.empty();
        private Optional<Integer> vlanId = Optional.empty();
        private Optional<Integer> ethType = Optional.empty();
        private Optional<String> ethSrc = Optional.empty();
        private Optional<String> ethDst = Optional.empty();
        private Optional<Integer> ipProto = Optional.empty();
        private Optional<Integer> ipTos = Optional.empty();
        private Optional<String> ipDst = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long priority, long tblId) {
            this.priority = priority;
            this.tblId = tblId;
        }

        public Builder inPport(long inPport) {
            this.inPport = Optional.of(inPport);
            return this;
        }

        public Builder tunnelId(long tunnelId) {
            this.tunnelId = Optional.of(tunnelId);
            return this;
        }

        public Builder vlanId(int vlanId) {
            this.vlanId = Optional.of(vlanId);
            return this;
        }

        public Builder ethType(int ethType) {
            this.ethType = Optional.of(ethType);
            return this;
        }

        public Builder ethSrc(String ethSrc) {
            this.ethSrc = Optional.of(ethSrc);
            return this;
        }

        public Builder ethDst(String ethDst) {
            this.ethDst = Optional.of(ethDst);
            return this;
        }

        public Builder ipProto(int ipProto) {
            this.ipProto = Optional.of(ipProto);
            return this;
        }

        public Builder ipTos(int ipTos) {
            this.ipTos = Optional.of(ipTos);
            return this;
        }

        public Builder ipDst(String ipDst) {
            this.ipDst = Optional.of(ipDst);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RockerOfDpaFlowKey build() {
            return new RockerOfDpaFlowKey(
                    priority, tblId, inPport, tunnelId, vlanId, ethType, ethSrc, ethDst, ipProto, ipTos, ipDst,
                    unknown);
        }
    }
}
