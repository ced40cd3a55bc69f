package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who a fake says it is.
 *
 * @param name the guest's name; empty if it has none
 * @param uuid the guest's UUID as text
 * @param major first number of QEMU's version
 * @param minor second number
 * @param micro third number
 * @param packageName the distributor's text behind the version
 */
public record MachineIdentity(String name, String uuid, int major, int minor, int micro, String packageName) {

    /** Nobody in particular, of QEMU 7.2.22. */
    public static MachineIdentity anonymous() {
        return new MachineIdentity("", "00000000-0000-0000-0000-000000000000", 7, 2, 22, "qmp4j fake");
    }

    /** The same with another version. */
    public MachineIdentity withVersion(int newMajor, int newMinor, int newMicro) {
        return new MachineIdentity(name, uuid, newMajor, newMinor, newMicro, packageName);
    }

    /** The same with another name and UUID. */
    public MachineIdentity withName(String newName, String newUuid) {
        return new MachineIdentity(newName, newUuid, major, minor, micro, packageName);
    }

    /** The value of {@code query-version}, and of "version" in the greeting. */
    public ObjectNode versionJson() {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.putObject("qemu").put("micro", micro).put("minor", minor).put("major", major);
        return version.put("package", packageName);
    }
}
