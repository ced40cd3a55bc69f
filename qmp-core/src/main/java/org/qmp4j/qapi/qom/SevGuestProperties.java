// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.OnOffAuto;

/** Struct {@code SevGuestProperties} of QAPI's {@code qom.json}, since QEMU 2.12. */
public record SevGuestProperties(
        Optional<String> sevDevice,
        Optional<Long> cbitpos,
        long reducedPhysBits,
        Optional<Boolean> kernelHashes,
        Optional<String> dhCertFile,
        Optional<String> sessionFile,
        Optional<Long> policy,
        Optional<Long> handle,
        Optional<OpenEnum<OnOffAuto>> legacyVmType,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SevGuestProperties of(long reducedPhysBits) {
        return builder(reducedPhysBits).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long reducedPhysBits) {
        return new Builder(reducedPhysBits);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevGuestProperties decode(QapiReader json) {
        return new SevGuestProperties(
                json.optional("sev-device", QapiReader.TEXT),
                json.optional("cbitpos", QapiReader.UINT32),
                json.required("reduced-phys-bits", QapiReader.UINT32),
                json.optional("kernel-hashes", QapiReader.BOOL),
                json.optional("dh-cert-file", QapiReader.TEXT),
                json.optional("session-file", QapiReader.TEXT),
                json.optional("policy", QapiReader.UINT32),
                json.optional("handle", QapiReader.UINT32),
                json.optional("legacy-vm-type", OnOffAuto::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sev-device", sevDevice);
        json.put("cbitpos", cbitpos);
        json.put("reduced-phys-bits", reducedPhysBits);
        json.put("kernel-hashes", kernelHashes);
        json.put("dh-cert-file", dhCertFile);
        json.put("session-file", sessionFile);
        json.put("policy", policy);
        json.put("handle", handle);
        json.put("legacy-vm-type", legacyVmType);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long reducedPhysBits;
        private Optional<String> sevDevice = Optional.empty();
        private Optional<Long> cbitpos = Optional.empty();
        private Optional<Boolean> kernelHashes = Optional.empty();
        private Optional<String> dhCertFile = Optional.empty();
        private Optional<String> sessionFile = Optional.empty();
        private Optional<Long> policy = Optional.empty();
        private Optional<Long> handle = Optional.empty();
        private Optional<OpenEnum<OnOffAuto>> legacyVmType = Optional.empty();
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

        public Builder dhCertFile(String dhCertFile) {
            this.dhCertFile = Optional.of(dhCertFile);
            return this;
        }

        public Builder sessionFile(String sessionFile) {
            this.sessionFile = Optional.of(sessionFile);
            return this;
        }

        public Builder policy(long policy) {
            this.policy = Optional.of(policy);
            return this;
        }

        public Builder handle(long handle) {
            this.handle = Optional.of(handle);
            return this;
        }

        public Builder legacyVmType(OnOffAuto legacyVmType) {
            this.legacyVmType = Optional.of(OpenEnum.of(legacyVmType));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SevGuestProperties build() {
            return new SevGuestProperties(
                    sevDevice,
                    cbitpos,
                    reducedPhysBits,
                    kernelHashes,
                    dhCertFile,
                    sessionFile,
                    policy,
                    handle,
                    legacyVmType,
                    unknown);
        }
    }
}
