// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BitmapMigrationNodeAlias} of QAPI's {@code migration.json}, since QEMU 5.2. */
public record BitmapMigrationNodeAlias(
        String nodeName, String alias, List<BitmapMigrationBitmapAlias> bitmaps, JsonMembers unknown)
        implements QapiObject {
    public BitmapMigrationNodeAlias {
        bitmaps = List.copyOf(bitmaps);
    }

    public static BitmapMigrationNodeAlias of(String nodeName, String alias, List<BitmapMigrationBitmapAlias> bitmaps) {
        return new BitmapMigrationNodeAlias(nodeName, alias, bitmaps, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BitmapMigrationNodeAlias decode(QapiReader json) {
        return new BitmapMigrationNodeAlias(
                json.required("node-name", QapiReader.TEXT),
                json.required("alias", QapiReader.TEXT),
                json.requiredList("bitmaps", BitmapMigrationBitmapAlias::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("alias", alias);
        json.put("bitmaps", bitmaps);
        unknown.encode(json);
    }
}
