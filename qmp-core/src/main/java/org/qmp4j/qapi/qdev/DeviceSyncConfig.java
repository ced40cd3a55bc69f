// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code device-sync-config} of QAPI's {@code qdev.json}, since QEMU 9.2.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record DeviceSyncConfig(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static DeviceSyncConfig of(String id) {
        return new DeviceSyncConfig(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "device-sync-config";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("device-sync-config", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceSyncConfig decode(QapiReader json) {
        return new DeviceSyncConfig(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "device-sync-config";
    }
}
