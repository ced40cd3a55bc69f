// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MigrationChannel} of QAPI's {@code migration.json}, since QEMU 8.1. */
public record MigrationChannel(OpenEnum<MigrationChannelType> channelType, MigrationAddress addr, JsonMembers unknown)
        implements QapiObject {
    public static MigrationChannel of(MigrationChannelType channelType, MigrationAddress addr) {
        return new MigrationChannel(OpenEnum.of(channelType), addr, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationChannel decode(QapiReader json) {
        return new MigrationChannel(
                json.required("channel-type", MigrationChannelType::decode),
                json.required("addr", MigrationAddress::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("channel-type", channelType);
        json.put("addr", addr);
        unknown.encode(json);
    }
}
