// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Union {@code SevInfo} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has {@code TARGET_I386}. Returned
 * by {@code query-sev}.
 */
public sealed interface SevInfo extends QapiObject {
    /** Which variant it is. */
    Optional<OpenEnum<SevGuestType>> sevType();

    /** What every variant has. */
    SevInfoBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SevInfo decode(QapiReader json) {
        Optional<OpenEnum<SevGuestType>> sevType = json.optional("sev-type", SevGuestType::decode);
        SevInfoBase base = SevInfoBase.decode(json);
        return switch (sevType.map(OpenEnum::text).orElse("")) {
            case "sev" -> new Sev(base, SevGuestInfo.decode(json));
            case "sev-snp" -> new SevSnp(base, SevSnpGuestInfo.decode(json));
            default -> new Unknown(base, sevType, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("sev-type", sevType());
        base().encode(json);
        options().encode(json);
    }

    /** {@code sev}. */
    record Sev(SevInfoBase base, SevGuestInfo options) implements SevInfo {
        @Override
        public Optional<OpenEnum<SevGuestType>> sevType() {
            return Optional.of(OpenEnum.of(SevGuestType.SEV));
        }
    }

    /** {@code sev-snp}. */
    record SevSnp(SevInfoBase base, SevSnpGuestInfo options) implements SevInfo {
        @Override
        public Optional<OpenEnum<SevGuestType>> sevType() {
            return Optional.of(OpenEnum.of(SevGuestType.SEV_SNP));
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(SevInfoBase base, Optional<OpenEnum<SevGuestType>> sevType, JsonMembers options)
            implements SevInfo {}
}
