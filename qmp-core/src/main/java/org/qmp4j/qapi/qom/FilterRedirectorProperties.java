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

/** Struct {@code FilterRedirectorProperties} of QAPI's {@code qom.json}, since QEMU 2.6. */
public record FilterRedirectorProperties(
        String netdev,
        Optional<OpenEnum<NetFilterDirection>> queue,
        Optional<String> status,
        Optional<String> position,
        Optional<OpenEnum<NetfilterInsert>> insert,
        Optional<String> indev,
        Optional<String> outdev,
        Optional<Boolean> vnetHdrSupport,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static FilterRedirectorProperties of(String netdev) {
        return builder(netdev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String netdev) {
        return new Builder(netdev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FilterRedirectorProperties decode(QapiReader json) {
        return new FilterRedirectorProperties(
                json.required("netdev", QapiReader.TEXT),
                json.optional("queue", NetFilterDirection::decode),
                json.optional("status", QapiReader.TEXT),
                json.optional("position", QapiReader.TEXT),
                json.optional("insert", NetfilterInsert::decode),
                json.optional("indev", QapiReader.TEXT),
                json.optional("outdev", QapiReader.TEXT),
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
        json.put("indev", indev);
        json.put("outdev", outdev);
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
        private Optional<String> indev = Optional.empty();
        private Optional<String> outdev = Optional.empty();
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

        public Builder indev(String indev) {
            this.indev = Optional.of(indev);
            return this;
        }

        public Builder outdev(String outdev) {
            this.outdev = Optional.of(outdev);
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

        public FilterRedirectorProperties build() {
            return new FilterRedirectorProperties(
                    netdev, queue, status, position, insert, indev, outdev, vnetHdrSupport, unknown);
        }
    }
}
