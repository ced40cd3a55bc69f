// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.uefi;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code UefiVarStore} of QAPI's {@code uefi.json}, since QEMU 10.0. */
public record UefiVarStore(long version, List<UefiVariable> variables, JsonMembers unknown) implements QapiObject {
    public UefiVarStore {
        variables = List.copyOf(variables);
    }

    public static UefiVarStore of(long version, List<UefiVariable> variables) {
        return new UefiVarStore(version, variables, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static UefiVarStore decode(QapiReader json) {
        return new UefiVarStore(
                json.required("version", QapiReader.INT64),
                json.requiredList("variables", UefiVariable::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("version", version);
        json.put("variables", variables);
        unknown.encode(json);
    }
}
