// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;

/** Alternate {@code Qcow2OverlapChecks} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public sealed interface Qcow2OverlapChecks extends QapiValue {
    static Qcow2OverlapChecks of(Qcow2OverlapCheckFlags flags) {
        return new Flags(flags);
    }

    static Qcow2OverlapChecks of(Qcow2OverlapCheckMode mode) {
        return new Mode(OpenEnum.of(mode));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static Qcow2OverlapChecks decode(QapiReader json) {
        return switch (json.kind()) {
            case OBJECT -> new Flags(Qcow2OverlapCheckFlags.decode(json));
            case STRING -> new Mode(Qcow2OverlapCheckMode.decode(json));
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code flags}. */
    record Flags(Qcow2OverlapCheckFlags value) implements Qcow2OverlapChecks {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code mode}. */
    record Mode(OpenEnum<Qcow2OverlapCheckMode> value) implements Qcow2OverlapChecks {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements Qcow2OverlapChecks {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
