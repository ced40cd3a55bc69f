package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.message.QmpJson;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** Schemas of real QEMUs, and of one that can do next to nothing. */
public final class Schemas {
    /** Of 7.2. */
    public static final QemuSchema V7_2 =
            QemuSchema.of(QmpSchema.of(QemuVersion.V7_2).dump());

    /** Of 10.0. */
    public static final QemuSchema V10_0 =
            QemuSchema.of(QmpSchema.of(QemuVersion.V10_0).dump());

    /** Has one command. */
    public static final JsonNode POOR =
            QmpJson.parse("[{\"name\":\"stop\",\"meta-type\":\"command\",\"arg-type\":\"0\",\"ret-type\":\"0\"}]");

    private Schemas() {}
}
