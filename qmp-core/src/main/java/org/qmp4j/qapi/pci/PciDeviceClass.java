// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciDeviceClass} of QAPI's {@code pci.json}, since QEMU 2.4. */
public record PciDeviceClass(Optional<String> desc, long classValue, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static PciDeviceClass of(long classValue) {
        return builder(classValue).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long classValue) {
        return new Builder(classValue);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciDeviceClass decode(QapiReader json) {
        return new PciDeviceClass(
                json.optional("desc", QapiReader.TEXT), json.required("class", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("desc", desc);
        json.put("class", classValue);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long classValue;
        private Optional<String> desc = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long classValue) {
            this.classValue = classValue;
        }

        public Builder desc(String desc) {
            this.desc = Optional.of(desc);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public PciDeviceClass build() {
            return new PciDeviceClass(desc, classValue, unknown);
        }
    }
}
