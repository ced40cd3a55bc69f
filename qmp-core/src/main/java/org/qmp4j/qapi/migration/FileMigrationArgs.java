// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code FileMigrationArgs} of QAPI's {@code migration.json}, since QEMU 8.2. */
public record FileMigrationArgs(String filename, UInt64 offset, JsonMembers unknown) implements QapiObject {
    public static FileMigrationArgs of(String filename, UInt64 offset) {
        return new FileMigrationArgs(filename, offset, JsonMembers.NONE);
    }

    public static FileMigrationArgs of(String filename, long offset) {
        return of(filename, UInt64.of(offset));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FileMigrationArgs decode(QapiReader json) {
        return new FileMigrationArgs(
                json.required("filename", QapiReader.TEXT), json.required("offset", QapiReader.UINT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("offset", offset);
        unknown.encode(json);
    }
}
