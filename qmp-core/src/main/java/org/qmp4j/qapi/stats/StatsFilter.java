// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code StatsFilter} of QAPI's {@code stats.json}, since QEMU 7.1. */
public sealed interface StatsFilter extends QapiObject {
    /** Which variant it is. */
    OpenEnum<StatsTarget> target();

    /** What every variant has. */
    StatsFilterBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static StatsFilter decode(QapiReader json) {
        OpenEnum<StatsTarget> target = json.required("target", StatsTarget::decode);
        StatsFilterBase base = StatsFilterBase.decode(json);
        return switch (target.text()) {
            case "vm" -> new Vm(base, json.rest());
            case "vcpu" -> new Vcpu(base, StatsVCPUFilter.decode(json));
            case "cryptodev" -> new Cryptodev(base, json.rest());
            default -> new Unknown(base, target, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("target", target());
        base().encode(json);
        options().encode(json);
    }

    /** {@code vm}. */
    record Vm(StatsFilterBase base, JsonMembers options) implements StatsFilter {
        @Override
        public OpenEnum<StatsTarget> target() {
            return OpenEnum.of(StatsTarget.VM);
        }
    }

    /** {@code vcpu}. */
    record Vcpu(StatsFilterBase base, StatsVCPUFilter options) implements StatsFilter {
        @Override
        public OpenEnum<StatsTarget> target() {
            return OpenEnum.of(StatsTarget.VCPU);
        }
    }

    /** {@code cryptodev}. */
    record Cryptodev(StatsFilterBase base, JsonMembers options) implements StatsFilter {
        @Override
        public OpenEnum<StatsTarget> target() {
            return OpenEnum.of(StatsTarget.CRYPTODEV);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(StatsFilterBase base, OpenEnum<StatsTarget> target, JsonMembers options) implements StatsFilter {}
}
