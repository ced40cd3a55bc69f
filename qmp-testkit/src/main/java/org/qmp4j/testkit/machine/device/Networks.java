package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** The network backends of a machine: {@code -netdev} of any kind, and those that come and go. */
final class Networks {

    /** Those that need nothing of the host. */
    private static final Set<String> SIMPLE = Set.of("user", "hubport");

    /** Who uses a backend; empty if nobody does. */
    private final Map<String, String> users = new LinkedHashMap<>();

    Networks(Machine machine, CommandLine line) throws StartFailure {
        for (CommandLine.Option option : line.options("netdev")) {
            String id = option.json("type").path("id").asText();
            if (users.putIfAbsent(id, "") != null) {
                throw option.refused("Duplicate ID '" + id + "'");
            }
        }
        machine.put("netdev_add", command -> add(command.arguments()));
        machine.put(
                "netdev_del", command -> remove(command.arguments().path("id").asText()));
    }

    private Answer add(JsonNode arguments) {
        String id = arguments.path("id").asText();
        String type = arguments.path("type").asText();
        if (!SIMPLE.contains(type)) {
            return Answer.error("the fake QEMU does not model a netdev of type '" + type + "'");
        }
        return users.putIfAbsent(id, "") == null ? Answer.done() : Answer.error("Duplicate ID '" + id + "'");
    }

    private Answer remove(String id) {
        return users.remove(id) == null ? Refusal.notFound(id).answer() : Answer.done();
    }

    boolean has(String id) {
        return users.containsKey(id);
    }

    /** Whether a device may have the backend that its properties name. */
    void check(String driver, String netdev) throws Refusal {
        String property = "Property '" + (driver.equals("virtio-net-pci") ? "virtio-net-device" : driver) + ".netdev'";
        if (!users.containsKey(netdev)) {
            throw new Refusal(property + " can't find value '" + netdev + "'");
        }
        if (!users.getOrDefault(netdev, "").isEmpty()) {
            throw new Refusal(property + " can't take value '" + netdev + "', it's in use");
        }
    }

    void use(String netdev, String device) {
        users.replace(netdev, device.isEmpty() ? "(nameless)" : device);
    }

    void free(String netdev) {
        users.replace(netdev, "");
    }
}
