// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SgxEPCProperties} of QAPI's {@code machine.json}, since QEMU 6.2. */
public record SgxEPCProperties(List<SgxEPC> sgxEpc, JsonMembers unknown) implements QapiObject {
    public SgxEPCProperties {
        sgxEpc = List.copyOf(sgxEpc);
    }

    public static SgxEPCProperties of(List<SgxEPC> sgxEpc) {
        return new SgxEPCProperties(sgxEpc, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SgxEPCProperties decode(QapiReader json) {
        return new SgxEPCProperties(json.requiredList("sgx-epc", SgxEPC::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sgx-epc", sgxEpc);
        unknown.encode(json);
    }
}
