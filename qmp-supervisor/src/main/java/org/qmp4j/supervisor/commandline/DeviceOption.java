package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A device that a command line asks for.
 *
 * @param id by which QEMU knows it; empty when it has none
 * @param driver QEMU's name of its model
 */
public record DeviceOption(String id, String driver) {
    private static final String OPTION = "-device";

    /** All of a command line that are in JSON form, in their order; what somebody has added in other words is theirs. */
    public static List<DeviceOption> of(QemuCommandLine line) {
        return line.options().stream()
                .filter(option -> option.name().equals(OPTION)
                        && option.value() != null
                        && option.value().startsWith("{"))
                .map(QemuOption::json)
                .map(DeviceOption::read)
                .toList();
    }

    private static DeviceOption read(ObjectNode json) {
        return new DeviceOption(json.path("id").asText(""), json.path("driver").asText());
    }
}
