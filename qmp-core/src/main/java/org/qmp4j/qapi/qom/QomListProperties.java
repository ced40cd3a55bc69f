// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code qom-list-properties} of QAPI's {@code qom.json}, since QEMU 2.12. Returns a list of
 * {@link ObjectPropertyInfo}.
 */
public record QomListProperties(String typename, JsonMembers unknown) implements QapiCommand<List<ObjectPropertyInfo>> {
    public static QomListProperties of(String typename) {
        return new QomListProperties(typename, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "qom-list-properties";
    }

    @Override
    public List<ObjectPropertyInfo> read(JsonNode result) {
        return QapiReader.of("qom-list-properties", result).list(ObjectPropertyInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QomListProperties decode(QapiReader json) {
        return new QomListProperties(json.required("typename", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("typename", typename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qom-list-properties";
    }
}
