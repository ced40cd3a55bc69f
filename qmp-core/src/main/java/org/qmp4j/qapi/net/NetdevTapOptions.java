// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code NetdevTapOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevTapOptions(
        Optional<String> ifname,
        Optional<String> fd,
        Optional<String> fds,
        Optional<String> script,
        Optional<String> downscript,
        Optional<String> br,
        Optional<String> helper,
        Optional<UInt64> sndbuf,
        Optional<Boolean> vnetHdr,
        Optional<Boolean> vhost,
        Optional<String> vhostfd,
        Optional<String> vhostfds,
        Optional<Boolean> vhostforce,
        Optional<Long> queues,
        Optional<Long> pollUs,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevTapOptions decode(QapiReader json) {
        return new NetdevTapOptions(
                json.optional("ifname", QapiReader.TEXT),
                json.optional("fd", QapiReader.TEXT),
                json.optional("fds", QapiReader.TEXT),
                json.optional("script", QapiReader.TEXT),
                json.optional("downscript", QapiReader.TEXT),
                json.optional("br", QapiReader.TEXT),
                json.optional("helper", QapiReader.TEXT),
                json.optional("sndbuf", QapiReader.UINT64),
                json.optional("vnet_hdr", QapiReader.BOOL),
                json.optional("vhost", QapiReader.BOOL),
                json.optional("vhostfd", QapiReader.TEXT),
                json.optional("vhostfds", QapiReader.TEXT),
                json.optional("vhostforce", QapiReader.BOOL),
                json.optional("queues", QapiReader.UINT32),
                json.optional("poll-us", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("ifname", ifname);
        json.put("fd", fd);
        json.put("fds", fds);
        json.put("script", script);
        json.put("downscript", downscript);
        json.put("br", br);
        json.put("helper", helper);
        json.put("sndbuf", sndbuf);
        json.put("vnet_hdr", vnetHdr);
        json.put("vhost", vhost);
        json.put("vhostfd", vhostfd);
        json.put("vhostfds", vhostfds);
        json.put("vhostforce", vhostforce);
        json.put("queues", queues);
        json.put("poll-us", pollUs);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> ifname = Optional.empty();
        private Optional<String> fd = Optional.empty();
        private Optional<String> fds = Optional.empty();
        private Optional<String> script = Optional.empty();
        private Optional<String> downscript = Optional.empty();
        private Optional<String> br = Optional.empty();
        private Optional<String> helper = Optional.empty();
        private Optional<UInt64> sndbuf = Optional.empty();
        private Optional<Boolean> vnetHdr = Optional.empty();
        private Optional<Boolean> vhost = Optional.empty();
        private Optional<String> vhostfd = Optional.empty();
        private Optional<String> vhostfds = Optional.empty();
        private Optional<Boolean> vhostforce = Optional.empty();
        private Optional<Long> queues = Optional.empty();
        private Optional<Long> pollUs = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder ifname(String ifname) {
            this.ifname = Optional.of(ifname);
            return this;
        }

        public Builder fd(String fd) {
            this.fd = Optional.of(fd);
            return this;
        }

        public Builder fds(String fds) {
            this.fds = Optional.of(fds);
            return this;
        }

        public Builder script(String script) {
            this.script = Optional.of(script);
            return this;
        }

        public Builder downscript(String downscript) {
            this.downscript = Optional.of(downscript);
            return this;
        }

        public Builder br(String br) {
            this.br = Optional.of(br);
            return this;
        }

        public Builder helper(String helper) {
            this.helper = Optional.of(helper);
            return this;
        }

        public Builder sndbuf(UInt64 sndbuf) {
            this.sndbuf = Optional.of(sndbuf);
            return this;
        }

        public Builder sndbuf(long sndbuf) {
            return sndbuf(UInt64.of(sndbuf));
        }

        public Builder vnetHdr(boolean vnetHdr) {
            this.vnetHdr = Optional.of(vnetHdr);
            return this;
        }

        public Builder vhost(boolean vhost) {
            this.vhost = Optional.of(vhost);
            return this;
        }

        public Builder vhostfd(String vhostfd) {
            this.vhostfd = Optional.of(vhostfd);
            return this;
        }

        public Builder vhostfds(String vhostfds) {
            this.vhostfds = Optional.of(vhostfds);
            return this;
        }

        public Builder vhostforce(boolean vhostforce) {
            this.vhostforce = Optional.of(vhostforce);
            return this;
        }

        public Builder queues(long queues) {
            this.queues = Optional.of(queues);
            return this;
        }

        public Builder pollUs(long pollUs) {
            this.pollUs = Optional.of(pollUs);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevTapOptions build() {
            return new NetdevTapOptions(
                    ifname,
                    fd,
                    fds,
                    script,
                    downscript,
                    br,
                    helper,
                    sndbuf,
                    vnetHdr,
                    vhost,
                    vhostfd,
                    vhostfds,
                    vhostforce,
                    queues,
                    pollUs,
                    unknown);
        }
    }
}
