// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code KvmInfo} of QAPI's {@code machine.json}, since QEMU 0.14. Returned by {@code query-kvm}. */
public record KvmInfo(boolean enabled, boolean present, JsonMembers unknown) implements QapiObject {
    public static KvmInfo of(boolean enabled, boolean present) {
        return new KvmInfo(enabled, present, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static KvmInfo decode(QapiReader json) {
        return new KvmInfo(
                json.required("enabled", QapiReader.BOOL), json.required("present", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enabled", enabled);
        json.put("present", present);
        unknown.encode(json);
    }
}
