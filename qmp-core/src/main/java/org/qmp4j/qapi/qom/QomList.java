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
 * Command {@code qom-list} of QAPI's {@code qom.json}, since QEMU 1.2. Returns a list of {@link ObjectPropertyInfo}.
 */
public record QomList(String path, JsonMembers unknown) implements QapiCommand<List<ObjectPropertyInfo>> {
    public static QomList of(String path) {
        return new QomList(path, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "qom-list";
    }

    @Override
    public List<ObjectPropertyInfo> read(JsonNode result) {
        return QapiReader.of("qom-list", result).list(ObjectPropertyInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QomList decode(QapiReader json) {
        return new QomList(json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qom-list";
    }
}
