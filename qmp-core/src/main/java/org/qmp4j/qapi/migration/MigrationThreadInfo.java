// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code MigrationThreadInfo} of QAPI's {@code migration.json}, since QEMU 7.2. Returned by
 * {@code query-migrationthreads}.
 */
public record MigrationThreadInfo(String name, long threadId, JsonMembers unknown) implements QapiObject {
    public static MigrationThreadInfo of(String name, long threadId) {
        return new MigrationThreadInfo(name, threadId, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationThreadInfo decode(QapiReader json) {
        return new MigrationThreadInfo(
                json.required("name", QapiReader.TEXT), json.required("thread-id", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("thread-id", threadId);
        unknown.encode(json);
    }
}
