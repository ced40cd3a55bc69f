// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code SevSnpGuestProperties} of QAPI's {@code qom.json}, since QEMU 9.1. */
public record SevSnpGuestProperties(
        Optional<String> sevDevice,
        Optional<Long> cbitpos,
        long reducedPhysBits,
        Optional<Boolean> kernelHashes,
        Optional<UInt64> policy,
        Optional<String> guestVisibleWorkarounds,
        Optional<String> idBlock,
        Optional<String> idAuth,
        Optional<Boolean> authorKeyEnabled,
        Optional<String> hostData,
        Optional<Boolean> vcekDisabled,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SevSnpGuestProperties of(long reducedPhysBits) {
        return builder(reducedPhysBits).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long reducedPhysBits) {
        return new Builder(reducedPhysBits);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevSnpGuestProperties decode(QapiReader json) {
        return new SevSnpGuestProperties(
                json.optional("sev-device", QapiReader.TEXT),
                json.optional("cbitpos", QapiReader.UINT32),
                json.required("reduced-phys-bits", QapiReader.UINT32),
                json.optional("kernel-hashes", QapiReader.BOOL),
                json.optional("policy", QapiReader.UINT64),
                json.optional("guest-visible-workarounds", QapiReader.TEXT),
                json.optional("id-block", QapiReader.TEXT),
                json.optional("id-auth", QapiReader.TEXT),
                json.optional("author-key-enabled", QapiReader.BOOL),
                json.optional("host-data", QapiReader.TEXT),
                json.optional("vcek-disabled", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sev-device", sevDevice);
        json.put("cbitpos", cbitpos);
        json.put("reduced-phys-bits", reducedPhysBits);
        json.put("kernel-hashes", kernelHashes);
        json.put("policy", policy);
        json.put("guest-visible-workarounds", guestVisibleWorkarounds);
        json.put("id-block", idBlock);
        json.put("id-auth", idAuth);
        json.put("author-key-enabled", authorKeyEnabled);
        json.put("host-data", hostData);
        json.put("vcek-disabled", vcekDisabled);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long reducedPhysBits;
        private Optional<String> sevDevice = Optional.empty();
        private Optional<Long> cbitpos = Optional.empty();
        private Optional<Boolean> kernelHashes = Optional.empty();
        private Optional<UInt64> policy = Optional.empty();
        private Optional<String> guestVisibleWorkarounds = Optional.empty();
        private Optional<String> idBlock = Optional.empty();
        private Optional<String> idAuth = Optional.empty();
        private Optional<Boolean> authorKeyEnabled = Optional.empty();
        private Optional<String> hostData = Optional.empty();
        private Optional<Boolean> vcekDisabled = Optional.empty();
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

        public Builder policy(UInt64 policy) {
            this.policy = Optional.of(policy);
            return this;
        }

        public Builder policy(long policy) {
            return policy(UInt64.of(policy));
        }

        public Builder guestVisibleWorkarounds(String guestVisibleWorkarounds) {
            this.guestVisibleWorkarounds = Optional.of(guestVisibleWorkarounds);
            return this;
        }

        public Builder idBlock(String idBlock) {
            this.idBlock = Optional.of(idBlock);
            return this;
        }

        public Builder idAuth(String idAuth) {
            this.idAuth = Optional.of(idAuth);
            return this;
        }

        public Builder authorKeyEnabled(boolean authorKeyEnabled) {
            this.authorKeyEnabled = Optional.of(authorKeyEnabled);
            return this;
        }

        public Builder hostData(String hostData) {
            this.hostData = Optional.of(hostData);
            return this;
        }

        public Builder vcekDisabled(boolean vcekDisabled) {
            this.vcekDisabled = Optional.of(vcekDisabled);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SevSnpGuestProperties build() {
            return new SevSnpGuestProperties(
                    sevDevice,
                    cbitpos,
                    reducedPhysBits,
                    kernelHashes,
                    policy,
                    guestVisibleWorkarounds,
                    idBlock,
                    idAuth,
                    authorKeyEnabled,
                    hostData,
                    vcekDisabled,
                    unknown);
        }
    }
}
