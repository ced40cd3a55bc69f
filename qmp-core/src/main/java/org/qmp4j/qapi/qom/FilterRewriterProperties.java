// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.NetFilterDirection;

/** Struct {@code FilterRewriterProperties} of QAPI's {@code qom.json}, since QEMU 2.8. */
public record FilterRewriterProperties(
        String netdev,
        Optional<OpenEnum<NetFilterDirection>> queue,
        Optional<String> status,
        Optional<String> position,
        Optional<OpenEnum<NetfilterInsert>> insert,
        Optional<Boolean> vnetHdrSupport,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static FilterRewriterProperties of(String netdev) {
        return builder(netdev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String netdev) {
        return new Builder(netdev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FilterRewriterProperties decode(QapiReader json) {
        return new FilterRewriterProperties(
                json.required("netdev", QapiReader.TEXT),
                json.optional("queue", NetFilterDirection::decode),
                json.optional("status", QapiReader.TEXT),
                json.optional("position", QapiReader.TEXT),
                json.optional("insert", NetfilterInsert::decode),
                json.optional("vnet_hdr_support", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("netdev", netdev);
        json.put("queue", queue);
        json.put("status", status);
        json.put("position", position);
        json.put("insert", insert);
        json.put("vnet_hdr_support", vnetHdrSupport);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String netdev;
        private Optional<OpenEnum<NetFilterDirection>> queue = Optional.empty();
        private Optional<String> status = Optional.empty();
        private Optional<String> position = Optional.empty();
        private Optional<OpenEnum<NetfilterInsert>> insert = Optional.empty();
        private Optional<Boolean> vnetHdrSupport = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String netdev) {
            this.netdev = netdev;
        }

        public Builder queue(NetFilterDirection queue) {
            this.queue = Optional.of(OpenEnum.of(queue));
            return this;
        }

        public Builder status(String status) {
            this.status = Optional.of(status);
            return this;
        }

        public Builder position(String position) {
            this.position = Optional.of(position);
            return this;
        }

        public Builder insert(NetfilterInsert insert) {
            this.insert = Optional.of(OpenEnum.of(insert));
            return this;
        }

        public Builder vnetHdrSupport(boolean vnetHdrSupport) {
            this.vnetHdrSupport = Optional.of(vnetHdrSupport);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public FilterRewriterProperties build() {
            return new FilterRewriterProperties(netdev, queue, status, position, insert, vnetHdrSupport, unknown);
        }
    }
}
