// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoAlternate} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoAlternate(List<SchemaInfoAlternateMember> members, JsonMembers unknown) implements QapiObject {
    public SchemaInfoAlternate {
        members = List.copyOf(members);
    }

    public static SchemaInfoAlternate of(List<SchemaInfoAlternateMember> members) {
        return new SchemaInfoAlternate(members, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoAlternate decode(QapiReader json) {
        return new SchemaInfoAlternate(json.requiredList("members", SchemaInfoAlternateMember::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("members", members);
        unknown.encode(json);
    }
}
