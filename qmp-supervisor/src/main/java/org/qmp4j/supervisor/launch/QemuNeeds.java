package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** What every command line that is built here asks of a QEMU. One that lacks something of it cannot be used. */
final class QemuNeeds {
    /**
     * Something that is needed.
     *
     * @param what for people
     * @param witness the schema path of what came into QEMU with it
     */
    private record Need(String what, String witness) {}

    private static final List<Need> NEEDS = List.of(
            new Need("-object that takes JSON", "object-add{memory-backend-ram}"),
            new Need("-device that takes JSON, for devices that can be unplugged", "device_add@json-cli-hotplug"),
            // the schema knows nothing of -netdev itself; streams came with its JSON form
            new Need("-netdev that takes JSON", "netdev_add{stream}"));

    private QemuNeeds() {}

    /** @throws UnsupportedConfigurationException names everything that is missing */
    static void check(QemuCapabilities capabilities, String emulator) {
        List<String> missing = NEEDS.stream()
                .filter(need -> !capabilities.has(need.witness()))
                .map(need -> need.what() + " (seen by " + need.witness() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices/emulator",
                    emulator + ", QEMU " + capabilities.version() + ", lacks what is needed here: "
                            + String.join("; ", missing) + ": use another QEMU");
        }
    }
}
