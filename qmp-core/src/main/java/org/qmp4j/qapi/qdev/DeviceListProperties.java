// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.qom.ObjectPropertyInfo;

/**
 * Command {@code device-list-properties} of QAPI's {@code qdev.json}, since QEMU 1.2. Returns a list of
 * {@link ObjectPropertyInfo}.
 */
public record DeviceListProperties(String typename, JsonMembers unknown)
        implements QapiCommand<List<ObjectPropertyInfo>> {
    public static DeviceListProperties of(String typename) {
        return new DeviceListProperties(typename, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "device-list-properties";
    }

    @Override
    public List<ObjectPropertyInfo> read(JsonNode result) {
        return QapiReader.of("device-list-properties", result).list(ObjectPropertyInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceListProperties decode(QapiReader json) {
        return new DeviceListProperties(json.required("typename", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("typename", typename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "device-list-properties";
    }
}
