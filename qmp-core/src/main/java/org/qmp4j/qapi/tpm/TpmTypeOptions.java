// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code TpmTypeOptions} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. */
public sealed interface TpmTypeOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<TpmType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static TpmTypeOptions decode(QapiReader json) {
        OpenEnum<TpmType> type = json.required("type", TpmType::decode);
        return switch (type.text()) {
            case "passthrough" -> new Passthrough(TPMPassthroughOptionsWrapper.decode(json));
            case "emulator" -> new Emulator(TPMEmulatorOptionsWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code passthrough}. */
    record Passthrough(TPMPassthroughOptionsWrapper options) implements TpmTypeOptions {
        @Override
        public OpenEnum<TpmType> type() {
            return OpenEnum.of(TpmType.PASSTHROUGH);
        }
    }

    /** {@code emulator}. */
    record Emulator(TPMEmulatorOptionsWrapper options) implements TpmTypeOptions {
        @Override
        public OpenEnum<TpmType> type() {
            return OpenEnum.of(TpmType.EMULATOR);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<TpmType> type, JsonMembers options) implements TpmTypeOptions {}
}
