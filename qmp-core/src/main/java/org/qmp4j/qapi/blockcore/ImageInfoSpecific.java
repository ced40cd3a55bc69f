// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code ImageInfoSpecific} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public sealed interface ImageInfoSpecific extends QapiObject {
    /** Which variant it is. */
    OpenEnum<ImageInfoSpecificKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static ImageInfoSpecific decode(QapiReader json) {
        OpenEnum<ImageInfoSpecificKind> type = json.required("type", ImageInfoSpecificKind::decode);
        return switch (type.text()) {
            case "qcow2" -> new Qcow2(ImageInfoSpecificQCow2Wrapper.decode(json));
            case "vmdk" -> new Vmdk(ImageInfoSpecificVmdkWrapper.decode(json));
            case "luks" -> new Luks(ImageInfoSpecificLUKSWrapper.decode(json));
            case "rbd" -> new Rbd(ImageInfoSpecificRbdWrapper.decode(json));
            case "file" -> new File(ImageInfoSpecificFileWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code qcow2}. */
    record Qcow2(ImageInfoSpecificQCow2Wrapper options) implements ImageInfoSpecific {
        @Override
        public OpenEnum<ImageInfoSpecificKind> type() {
            return OpenEnum.of(ImageInfoSpecificKind.QCOW2);
        }
    }

    /** {@code vmdk}. */
    record Vmdk(ImageInfoSpecificVmdkWrapper options) implements ImageInfoSpecific {
        @Override
        public OpenEnum<ImageInfoSpecificKind> type() {
            return OpenEnum.of(ImageInfoSpecificKind.VMDK);
        }
    }

    /** {@code luks}. */
    record Luks(ImageInfoSpecificLUKSWrapper options) implements ImageInfoSpecific {
        @Override
        public OpenEnum<ImageInfoSpecificKind> type() {
            return OpenEnum.of(ImageInfoSpecificKind.LUKS);
        }
    }

    /** {@code rbd}. */
    record Rbd(ImageInfoSpecificRbdWrapper options) implements ImageInfoSpecific {
        @Override
        public OpenEnum<ImageInfoSpecificKind> type() {
            return OpenEnum.of(ImageInfoSpecificKind.RBD);
        }
    }

    /** {@code file}. */
    record File(ImageInfoSpecificFileWrapper options) implements ImageInfoSpecific {
        @Override
        public OpenEnum<ImageInfoSpecificKind> type() {
            return OpenEnum.of(ImageInfoSpecificKind.FILE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<ImageInfoSpecificKind> type, JsonMembers options) implements ImageInfoSpecific {}
}
