// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code RockerOfDpaGroup} of QAPI's {@code rocker.json}, since QEMU 2.4. Returned by
 * {@code query-rocker-of-dpa-groups}.
 */
public record RockerOfDpaGroup(
        long id,
        int type,
        Optional<Integer> vlanId,
        Optional<Long> pport,
        Optional<Long> index,
        Optional<Long> outPport,
        Optional<Long> groupId,
        Optional<Integer> setVlanId,
        Optional<Integer> popVlan,
        Optional<List<Long>> groupIds,
        Optional<String> setEthSrc,
        Optional<String> setEthDst,
        Optional<Integer> ttlCheck,
        JsonMembers unknown)
        implements QapiObject {
    public RockerOfDpaGroup {
        groupIds = groupIds.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static RockerOfDpaGroup of(long id, int type) {
        return builder(id, type).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long id, int type) {
        return new Builder(id, type);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerOfDpaGroup decode(QapiReader json) {
        return new RockerOfDpaGroup(
                json.required("id", QapiReader.UINT32),
                json.required("type", QapiReader.UINT8),
                json.optional("vlan-id", QapiReader.UINT16),
                json.optional("pport", QapiReader.UINT32),
                json.optional("index", QapiReader.UINT32),
                json.optional("out-pport", QapiReader.UINT32),
                json.optional("group-id", QapiReader.UINT32),
                json.optional("set-vlan-id", QapiReader.UINT16),
                json.optional("pop-vlan", QapiReader.UINT8),
                json.optionalList("group-ids", QapiReader.UINT32),
                json.optional("set-eth-src", QapiReader.TEXT),
                json.optional("set-eth-dst", QapiReader.TEXT),
                json.optional("ttl-check", QapiReader.UINT8),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("type", type);
        json.put("vlan-id", vlanId);
        json.put("pport", pport);
        json.put("index", index);
        json.put("out-pport", outPport);
        json.put("group-id", groupId);
        json.put("set-vlan-id", setVlanId);
        json.put("pop-vlan", popVlan);
        json.put("group-ids", groupIds);
        json.put("set-eth-src", setEthSrc);
        json.put("set-eth-dst", setEthDst);
        json.put("ttl-check", ttlCheck);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long id;
        private final int type;
        private Optional<Integer> vlanId = Optional.empty();
        private Optional<Long> pport = Optional.empty();
        private Optional<Long> index = Optional.empty();
        private Optional<Long> outPport = Optional.empty();
        private Optional<Long> groupId = Optional.empty();
        private Optional<Integer> setVlanId = Optional.empty();
        private Optional<Integer> popVlan = Optional.empty();
        private Optional<List<Long>> groupIds = Optional.empty();
        private Optional<String> setEthSrc = Optional.empty();
        private Optional<String> setEthDst = Optional.empty();
        private Optional<Integer> ttlCheck = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long id, int type) {
            this.id = id;
            this.type = type;
        }

        public Builder vlanId(int vlanId) {
            this.vlanId = Optional.of(vlanId);
            return this;
        }

        public Builder pport(long pport) {
            this.pport = Optional.of(pport);
            return this;
        }

        public Builder index(long index) {
            this.index = Optional.of(index);
            return this;
        }

        public Builder outPport(long outPport) {
            this.outPport = Optional.of(outPport);
            return this;
        }

        public Builder groupId(long groupId) {
            this.groupId = Optional.of(groupId);
            return this;
        }

        public Builder setVlanId(int setVlanId) {
            this.setVlanId = Optional.of(setVlanId);
            return this;
        }

        public Builder popVlan(int popVlan) {
            this.popVlan = Optional.of(popVlan);
            return this;
        }

        public Builder groupIds(List<Long> groupIds) {
            this.groupIds = Optional.of(groupIds);
            return this;
        }

        public Builder setEthSrc(String setEthSrc) {
            this.setEthSrc = Optional.of(setEthSrc);
            return this;
        }

        public Builder setEthDst(String setEthDst) {
            this.setEthDst = Optional.of(setEthDst);
            return this;
        }

        public Builder ttlCheck(int ttlCheck) {
            this.ttlCheck = Optional.of(ttlCheck);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RockerOfDpaGroup build() {
            return new RockerOfDpaGroup(
                    id, type, vlanId, pport, index, outPport, groupId, setVlanId, popVlan, groupIds, setEthSrc,
                    setEthDst, ttlCheck, unknown);
        }
    }
}
