// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SGXInfo} of QAPI's {@code misc-target.json}, since QEMU 6.2, if QEMU has {@code TARGET_I386}. Returned
 * by {@code query-sgx}, {@code query-sgx-capabilities}.
 *
 * @param sections QEMU 7.2 sends it, older ones do not
 */
public record SGXInfo(
        boolean sgx,
        boolean sgx1,
        boolean sgx2,
        boolean flc,
        Optional<List<SGXEPCSection>> sections,
        JsonMembers unknown)
        implements QapiObject {
    public SGXInfo {
        sections = sections.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SGXInfo of(boolean sgx, boolean sgx1, boolean sgx2, boolean flc) {
        return builder(sgx, sgx1, sgx2, flc).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean sgx, boolean sgx1, boolean sgx2, boolean flc) {
        return new Builder(sgx, sgx1, sgx2, flc);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SGXInfo decode(QapiReader json) {
        return new SGXInfo(
                json.required("sgx", QapiReader.BOOL),
                json.required("sgx1", QapiReader.BOOL),
                json.required("sgx2", QapiReader.BOOL),
                json.required("flc", QapiReader.BOOL),
                json.optionalList("sections", SGXEPCSection::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sgx", sgx);
        json.put("sgx1", sgx1);
        json.put("sgx2", sgx2);
        json.put("flc", flc);
        json.put("sections", sections);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean sgx;
        private final boolean sgx1;
        private final boolean sgx2;
        private final boolean flc;
        private Optional<List<SGXEPCSection>> sections = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean sgx, boolean sgx1, boolean sgx2, boolean flc) {
            this.sgx = sgx;
            this.sgx1 = sgx1;
            this.sgx2 = sgx2;
            this.flc = flc;
        }

        public Builder sections(List<SGXEPCSection> sections) {
            this.sections = Optional.of(sections);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SGXInfo build() {
            return new SGXInfo(sgx, sgx1, sgx2, flc, sections, unknown);
        }
    }
}
