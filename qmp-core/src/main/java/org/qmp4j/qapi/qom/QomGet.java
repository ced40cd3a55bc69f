// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code qom-get} of QAPI's {@code qom.json}, since QEMU 1.2. */
public record QomGet(String path, String property, JsonMembers unknown) implements QapiCommand<JsonNode> {
    public static QomGet of(String path, String property) {
        return new QomGet(path, property, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "qom-get";
    }

    @Override
    public JsonNode read(JsonNode result) {
        return QapiReader.of("qom-get", result).any();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QomGet decode(QapiReader json) {
        return new QomGet(
                json.required("path", QapiReader.TEXT), json.required("property", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("property", property);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qom-get";
    }
}
