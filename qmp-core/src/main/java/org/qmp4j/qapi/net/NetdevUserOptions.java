// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevUserOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevUserOptions(
        Optional<String> hostname,
        Optional<Boolean> restrict,
        Optional<Boolean> ipv4,
        Optional<Boolean> ipv6,
        Optional<String> ip,
        Optional<String> net,
        Optional<String> host,
        Optional<String> tftp,
        Optional<String> bootfile,
        Optional<String> dhcpstart,
        Optional<String> dns,
        Optional<List<StringValue>> dnssearch,
        Optional<String> domainname,
        Optional<String> ipv6Prefix,
        Optional<Long> ipv6Prefixlen,
        Optional<String> ipv6Host,
        Optional<String> ipv6Dns,
        Optional<String> smb,
        Optional<String> smbserver,
        Optional<List<StringValue>> hostfwd,
        Optional<List<StringValue>> guestfwd,
        Optional<String> tftpServerName,
        JsonMembers unknown)
        implements QapiObject {
    public NetdevUserOptions {
        dnssearch = dnssearch.map(List::copyOf);
        hostfwd = hostfwd.map(List::copyOf);
        guestfwd = guestfwd.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevUserOptions decode(QapiReader json) {
        return new NetdevUserOptions(
                json.optional("hostname", QapiReader.TEXT),
                json.optional("restrict", QapiReader.BOOL),
                json.optional("ipv4", QapiReader.BOOL),
                json.optional("ipv6", QapiReader.BOOL),
                json.optional("ip", QapiReader.TEXT),
                json.optional("net", QapiReader.TEXT),
                json.optional("host", QapiReader.TEXT),
                json.optional("tftp", QapiReader.TEXT),
                json.optional("bootfile", QapiReader.TEXT),
                json.optional("dhcpstart", QapiReader.TEXT),
                json.optional("dns", QapiReader.TEXT),
                json.optionalList("dnssearch", StringValue::decode),
                json.optional("domainname", QapiReader.TEXT),
                json.optional("ipv6-prefix", QapiReader.TEXT),
                json.optional("ipv6-prefixlen", QapiReader.INT64),
                json.optional("ipv6-host", QapiReader.TEXT),
                json.optional("ipv6-dns", QapiReader.TEXT),
                json.optional("smb", QapiReader.TEXT),
                json.optional("smbserver", QapiReader.TEXT),
                json.optionalList("hostfwd", StringValue::decode),
                json.optionalList("guestfwd", StringValue::decode),
                json.optional("tftp-server-name", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("hostname", hostname);
        json.put("restrict", restrict);
        json.put("ipv4", ipv4);
        json.put("ipv6", ipv6);
        json.put("ip", ip);
        json.put("net", net);
        json.put("host", host);
        json.put("tftp", tftp);
        json.put("bootfile", bootfile);
        json.put("dhcpstart", dhcpstart);
        json.put("dns", dns);
        json.put("dnssearch", dnssearch);
        json.put("domainname", domainname);
        json.put("ipv6-prefix", ipv6Prefix);
        json.put("ipv6-prefixlen", ipv6Prefixlen);
        json.put("ipv6-host", ipv6Host);
        json.put("ipv6-dns", ipv6Dns);
        json.put("smb", smb);
        json.put("smbserver", smbserver);
        json.put("hostfwd", hostfwd);
        json.put("guestfwd", guestfwd);
        json.put("tftp-server-name", tftpServerName);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> hostname = Optional.empty();
        private Optional<Boolean> restrict = Optional.empty();
        private Optional<Boolean> ipv4 = Optional.empty();
        private Optional<Boolean> ipv6 = Optional.empty();
        private Optional<String> ip = Optional.empty();
        private Optional<String> net = Optional.empty();
        private Optional<String> host = Optional.empty();
        private Optional<String> tftp = Optional.empty();
        private Optional<String> bootfile = Optional.empty();
        private Optional<String> dhcpstart = Optional.empty();
        private Optional<String> dns = Optional.empty();
        private Optional<List<StringValue>> dnssearch = Optional.empty();
        private Optional<String> domainname = Optional.empty();
        private Optional<String> ipv6Prefix = Optional.empty();
        private Optional<Long> ipv6Prefixlen = Optional.empty();
        private Optional<String> ipv6Host = Optional.empty();
        private Optional<String> ipv6Dns = Optional.empty();
        private Optional<String> smb = Optional.empty();
        private Optional<String> smbserver = Optional.empty();
        private Optional<List<StringValue>> hostfwd = Optional.empty();
        private Optional<List<StringValue>> guestfwd = Optional.empty();
        private Optional<String> tftpServerName = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder hostname(String hostname) {
            this.hostname = Optional.of(hostname);
            return this;
        }

        public Builder restrict(boolean restrict) {
            this.restrict = Optional.of(restrict);
            return this;
        }

        public Builder ipv4(boolean ipv4) {
            this.ipv4 = Optional.of(ipv4);
            return this;
        }

        public Builder ipv6(boolean ipv6) {
            this.ipv6 = Optional.of(ipv6);
            return this;
        }

        public Builder ip(String ip) {
            this.ip = Optional.of(ip);
            return this;
        }

        public Builder net(String net) {
            this.net = Optional.of(net);
            return this;
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder tftp(String tftp) {
            this.tftp = Optional.of(tftp);
            return this;
        }

        public Builder bootfile(String bootfile) {
            this.bootfile = Optional.of(bootfile);
            return this;
        }

        public Builder dhcpstart(String dhcpstart) {
            this.dhcpstart = Optional.of(dhcpstart);
            return this;
        }

        public Builder dns(String dns) {
            this.dns = Optional.of(dns);
            return this;
        }

        public Builder dnssearch(List<StringValue> dnssearch) {
            this.dnssearch = Optional.of(dnssearch);
            return this;
        }

        public Builder domainname(String domainname) {
            this.domainname = Optional.of(domainname);
            return this;
        }

        public Builder ipv6Prefix(String ipv6Prefix) {
            this.ipv6Prefix = Optional.of(ipv6Prefix);
            return this;
        }

        public Builder ipv6Prefixlen(long ipv6Prefixlen) {
            this.ipv6Prefixlen = Optional.of(ipv6Prefixlen);
            return this;
        }

        public Builder ipv6Host(String ipv6Host) {
            this.ipv6Host = Optional.of(ipv6Host);
            return this;
        }

        public Builder ipv6Dns(String ipv6Dns) {
            this.ipv6Dns = Optional.of(ipv6Dns);
            return this;
        }

        public Builder smb(String smb) {
            this.smb = Optional.of(smb);
            return this;
        }

        public Builder smbserver(String smbserver) {
            this.smbserver = Optional.of(smbserver);
            return this;
        }

        public Builder hostfwd(List<StringValue> hostfwd) {
            this.hostfwd = Optional.of(hostfwd);
            return this;
        }

        public Builder guestfwd(List<StringValue> guestfwd) {
            this.guestfwd = Optional.of(guestfwd);
            return this;
        }

        public Builder tftpServerName(String tftpServerName) {
            this.tftpServerName = Optional.of(tftpServerName);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevUserOptions build() {
            return new NetdevUserOptions(
                    hostname,
                    restrict,
                    ipv4,
                    ipv6,
                    ip,
                    net,
                    host,
                    tftp,
                    bootfile,
                    dhcpstart,
                    dns,
                    dnssearch,
                    domainname,
                    ipv6Prefix,
                    ipv6Prefixlen,
                    ipv6Host,
                    ipv6Dns,
                    smb,
                    smbserver,
                    hostfwd,
                    guestfwd,
                    tftpServerName,
                    unknown);
        }
    }
}
