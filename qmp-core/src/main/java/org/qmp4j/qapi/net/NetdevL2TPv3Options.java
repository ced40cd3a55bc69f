// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code NetdevL2TPv3Options} of QAPI's {@code net.json}, since QEMU 2.1. */
public record NetdevL2TPv3Options(
        String src,
        String dst,
        Optional<String> srcport,
        Optional<String> dstport,
        Optional<Boolean> ipv6,
        Optional<Boolean> udp,
        Optional<Boolean> cookie64,
        Optional<Boolean> counter,
        Optional<Boolean> pincounter,
        Optional<UInt64> txcookie,
        Optional<UInt64> rxcookie,
        long txsession,
        Optional<Long> rxsession,
        Optional<Long> offset,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevL2TPv3Options of(String src, String dst, long txsession) {
        return builder(src, dst, txsession).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String src, String dst, long txsession) {
        return new Builder(src, dst, txsession);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevL2TPv3Options decode(QapiReader json) {
        return new NetdevL2TPv3Options(
                json.required("src", QapiReader.TEXT),
                json.required("dst", QapiReader.TEXT),
                json.optional("srcport", QapiReader.TEXT),
                json.optional("dstport", QapiReader.TEXT),
                json.optional("ipv6", QapiReader.BOOL),
                json.optional("udp", QapiReader.BOOL),
                json.optional("cookie64", QapiReader.BOOL),
                json.optional("counter", QapiReader.BOOL),
                json.optional("pincounter", QapiReader.BOOL),
                json.optional("txcookie", QapiReader.UINT64),
                json.optional("rxcookie", QapiReader.UINT64),
                json.required("txsession", QapiReader.UINT32),
                json.optional("rxsession", QapiReader.UINT32),
                json.optional("offset", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("src", src);
        json.put("dst", dst);
        json.put("srcport", srcport);
        json.put("dstport", dstport);
        json.put("ipv6", ipv6);
        json.put("udp", udp);
        json.put("cookie64", cookie64);
        json.put("counter", counter);
        json.put("pincounter", pincounter);
        json.put("txcookie", txcookie);
        json.put("rxcookie", rxcookie);
        json.put("txsession", txsession);
        json.put("rxsession", rxsession);
        json.put("offset", offset);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String src;
        private final String dst;
        private final long txsession;
        private Optional<String> srcport = Optional.empty();
        private Optional<String> dstport = Optional.empty();
        private Optional<Boolean> ipv6 = Optional.empty();
        private Optional<Boolean> udp = Optional.empty();
        private Optional<Boolean> cookie64 = Optional.empty();
        private Optional<Boolean> counter = Optional.empty();
        private Optional<Boolean> pincounter = Optional.empty();
        private Optional<UInt64> txcookie = Optional.empty();
        private Optional<UInt64> rxcookie = Optional.empty();
        private Optional<Long> rxsession = Optional.empty();
        private Optional<Long> offset = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String src, String dst, long txsession) {
            this.src = src;
            this.dst = dst;
            this.txsession = txsession;
        }

        public Builder srcport(String srcport) {
            this.srcport = Optional.of(srcport);
            return this;
        }

        public Builder dstport(String dstport) {
            this.dstport = Optional.of(dstport);
            return this;
        }

        public Builder ipv6(boolean ipv6) {
            this.ipv6 = Optional.of(ipv6);
            return this;
        }

        public Builder udp(boolean udp) {
            this.udp = Optional.of(udp);
            return this;
        }

        public Builder cookie64(boolean cookie64) {
            this.cookie64 = Optional.of(cookie64);
            return this;
        }

        public Builder counter(boolean counter) {
            this.counter = Optional.of(counter);
            return this;
        }

        public Builder pincounter(boolean pincounter) {
            this.pincounter = Optional.of(pincounter);
            return this;
        }

        public Builder txcookie(UInt64 txcookie) {
            this.txcookie = Optional.of(txcookie);
            return this;
        }

        public Builder txcookie(long txcookie) {
            return txcookie(UInt64.of(txcookie));
        }

        public Builder rxcookie(UInt64 rxcookie) {
            this.rxcookie = Optional.of(rxcookie);
            return this;
        }

        public Builder rxcookie(long rxcookie) {
            return rxcookie(UInt64.of(rxcookie));
        }

        public Builder rxsession(long rxsession) {
            this.rxsession = Optional.of(rxsession);
            return this;
        }

        public Builder offset(long offset) {
            this.offset = Optional.of(offset);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevL2TPv3Options build() {
            return new NetdevL2TPv3Options(
                    src,
                    dst,
                    srcport,
                    dstport,
                    ipv6,
                    udp,
                    cookie64,
                    counter,
                    pincounter,
                    txcookie,
                    rxcookie,
                    txsession,
                    rxsession,
                    offset,
                    unknown);
        }
    }
}
