// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SevCommonProperties} of QAPI's {@code qom.json}, since QEMU 9.1. */
public record SevCommonProperties(
        Optional<String> sevDevice,
        Optional<Long> cbitpos,
        long reducedPhysBits,
        Optional<Boolean> kernelHashes,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SevCommonProperties of(long reducedPhysBits) {
        return builder(reducedPhysBits).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long reducedPhysBits) {
        return new Builder(reducedPhysBits);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevCommonProperties decode(QapiReader json) {
        return new SevCommonProperties(
                json.optional("sev-device", QapiReader.TEXT),
                json.optional("cbitpos", QapiReader.UINT32),
                json.required("reduced-phys-bits", QapiReader.UINT32),
                json.optional("kernel-hashes", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sev-device", sevDevice);
        json.put("cbitpos", cbitpos);
        json.put("reduced-phys-bits", reducedPhysBits);
        json.put("kernel-hashes", kernelHashes);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long reducedPhysBits;
        private Optional<String> sevDevice = Optional.empty();
        private Optional<Long> cbitpos = Optional.empty();
        private Optional<Boolean> kernelHashes = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long reducedPhysBits) {
            this.reducedPhysBits = reducedPhysBits;
        }

        public Builder sevDevice(String sevDevice) {
            this.sevDevice = Optional.of(sevDevice);
            return this;
        }

        public Builder cbitpos(long cbitpos) {
            this.cbitpos = Optional.of(cbitpos);
            return this;
        }

        public Builder kernelHashes(boolean kernelHashes) {
            this.kernelHashes = Optional.of(kernelHashes);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SevCommonProperties build() {
            return new SevCommonProperties(sevDevice, cbitpos, reducedPhysBits, kernelHashes, unknown);
        }
    }
}
