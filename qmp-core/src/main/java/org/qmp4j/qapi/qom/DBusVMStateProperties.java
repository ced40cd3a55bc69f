// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DBusVMStateProperties} of QAPI's {@code qom.json}, since QEMU 5.0. */
public record DBusVMStateProperties(String addr, Optional<String> idList, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static DBusVMStateProperties of(String addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String addr) {
        return new Builder(addr);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DBusVMStateProperties decode(QapiReader json) {
        return new DBusVMStateProperties(
                json.required("addr", QapiReader.TEXT), json.optional("id-list", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("addr", addr);
        json.put("id-list", idList);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String addr;
        private Optional<String> idList = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String addr) {
            this.addr = addr;
        }

        public Builder idList(String idList) {
            this.idList = Optional.of(idList);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DBusVMStateProperties build() {
            return new DBusVMStateProperties(addr, idList, unknown);
        }
    }
}
