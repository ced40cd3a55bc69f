package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qmp4j.testkit.schema.QemuVersion;

/**
 * Who a fake says it is.
 *
 * @param version whose schema, words and behaviour it has
 * @param name the guest's name; empty if it has none
 * @param uuid the guest's UUID as text
 */
public record MachineIdentity(QemuVersion version, String name, String uuid) {

    /** The distributor's text behind the version; tells a fake from a real one. */
    public static final String PACKAGE = "qmp4j fake";

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    /** Nobody in particular. */
    public static MachineIdentity anonymous(QemuVersion version) {
        return new MachineIdentity(version, "", NIL);
    }

    /** The value of {@code query-version}, and of "version" in the greeting. */
    public ObjectNode versionJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("qemu")
                .put("micro", version.micro())
                .put("minor", version.minor())
                .put("major", version.major());
        return json.put("package", PACKAGE);
    }
}
