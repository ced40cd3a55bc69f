// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SevCapability} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has {@code TARGET_I386}.
 * Returned by {@code query-sev-capabilities}.
 *
 * @param cpu0Id QEMU 7.2 sends it, older ones do not
 */
public record SevCapability(
        String pdh, String certChain, Optional<String> cpu0Id, long cbitpos, long reducedPhysBits, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SevCapability of(String pdh, String certChain, long cbitpos, long reducedPhysBits) {
        return builder(pdh, certChain, cbitpos, reducedPhysBits).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String pdh, String certChain, long cbitpos, long reducedPhysBits) {
        return new Builder(pdh, certChain, cbitpos, reducedPhysBits);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevCapability decode(QapiReader json) {
        return new SevCapability(
                json.required("pdh", QapiReader.TEXT),
                json.required("cert-chain", QapiReader.TEXT),
                json.optional("cpu0-id", QapiReader.TEXT),
                json.required("cbitpos", QapiReader.INT64),
                json.required("reduced-phys-bits", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pdh", pdh);
        json.put("cert-chain", certChain);
        json.put("cpu0-id", cpu0Id);
        json.put("cbitpos", cbitpos);
        json.put("reduced-phys-bits", reducedPhysBits);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String pdh;
        private final String certChain;
        private final long cbitpos;
        private final long reducedPhysBits;
        private Optional<String> cpu0Id = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String pdh, String certChain, long cbitpos, long reducedPhysBits) {
            this.pdh = pdh;
            this.certChain = certChain;
            this.cbitpos = cbitpos;
            this.reducedPhysBits = reducedPhysBits;
        }

        public Builder cpu0Id(String cpu0Id) {
            this.cpu0Id = Optional.of(cpu0Id);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SevCapability build() {
            return new SevCapability(pdh, certChain, cpu0Id, cbitpos, reducedPhysBits, unknown);
        }
    }
}
