// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code qom-set} of QAPI's {@code qom.json}, since QEMU 1.2. */
public record QomSet(String path, String property, JsonNode value, JsonMembers unknown) implements QapiCommand<Empty> {
    public static QomSet of(String path, String property, JsonNode value) {
        return new QomSet(path, property, value, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "qom-set";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("qom-set", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QomSet decode(QapiReader json) {
        return new QomSet(
                json.required("path", QapiReader.TEXT),
                json.required("property", QapiReader.TEXT),
                json.required("value", QapiReader.ANY),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("property", property);
        json.put("value", value);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qom-set";
    }
}
