// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code NumaOptions} of QAPI's {@code machine.json}, since QEMU 2.1. */
public sealed interface NumaOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<NumaOptionsType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static NumaOptions decode(QapiReader json) {
        OpenEnum<NumaOptionsType> type = json.required("type", NumaOptionsType::decode);
        return switch (type.text()) {
            case "node" -> new Node(NumaNodeOptions.decode(json));
            case "dist" -> new Dist(NumaDistOptions.decode(json));
            case "cpu" -> new Cpu(NumaCpuOptions.decode(json));
            case "hmat-lb" -> new HmatLb(NumaHmatLBOptions.decode(json));
            case "hmat-cache" -> new HmatCache(NumaHmatCacheOptions.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code node}. */
    record Node(NumaNodeOptions options) implements NumaOptions {
        @Override
        public OpenEnum<NumaOptionsType> type() {
            return OpenEnum.of(NumaOptionsType.NODE);
        }
    }

    /** {@code dist}. */
    record Dist(NumaDistOptions options) implements NumaOptions {
        @Override
        public OpenEnum<NumaOptionsType> type() {
            return OpenEnum.of(NumaOptionsType.DIST);
        }
    }

    /** {@code cpu}. */
    record Cpu(NumaCpuOptions options) implements NumaOptions {
        @Override
        public OpenEnum<NumaOptionsType> type() {
            return OpenEnum.of(NumaOptionsType.CPU);
        }
    }

    /** {@code hmat-lb}. */
    record HmatLb(NumaHmatLBOptions options) implements NumaOptions {
        @Override
        public OpenEnum<NumaOptionsType> type() {
            return OpenEnum.of(NumaOptionsType.HMAT_LB);
        }
    }

    /** {@code hmat-cache}. */
    record HmatCache(NumaHmatCacheOptions options) implements NumaOptions {
        @Override
        public OpenEnum<NumaOptionsType> type() {
            return OpenEnum.of(NumaOptionsType.HMAT_CACHE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<NumaOptionsType> type, JsonMembers options) implements NumaOptions {}
}
