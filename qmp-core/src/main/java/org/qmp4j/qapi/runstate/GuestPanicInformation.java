// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code GuestPanicInformation} of QAPI's {@code run-state.json}, since QEMU 2.9. */
public sealed interface GuestPanicInformation extends QapiObject {
    /** Which variant it is. */
    OpenEnum<GuestPanicInformationType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static GuestPanicInformation decode(QapiReader json) {
        OpenEnum<GuestPanicInformationType> type = json.required("type", GuestPanicInformationType::decode);
        return switch (type.text()) {
            case "hyper-v" -> new HyperV(GuestPanicInformationHyperV.decode(json));
            case "s390" -> new S390(GuestPanicInformationS390.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code hyper-v}. */
    record HyperV(GuestPanicInformationHyperV options) implements GuestPanicInformation {
        @Override
        public OpenEnum<GuestPanicInformationType> type() {
            return OpenEnum.of(GuestPanicInformationType.HYPER_V);
        }
    }

    /** {@code s390}. */
    record S390(GuestPanicInformationS390 options) implements GuestPanicInformation {
        @Override
        public OpenEnum<GuestPanicInformationType> type() {
            return OpenEnum.of(GuestPanicInformationType.S390);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<GuestPanicInformationType> type, JsonMembers options) implements GuestPanicInformation {}
}
