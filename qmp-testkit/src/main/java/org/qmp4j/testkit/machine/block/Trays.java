package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** Drives whose medium can be taken out, and the commands that do so. No guest has locked them. */
final class Trays {

    private final Machine machine;
    private final Graph graph;

    Trays(Machine machine, Graph graph) {
        this.machine = machine;
        this.graph = graph;
        machine.put("blockdev-open-tray", Refused.answered(command -> {
            move(drive(command), true);
            return Answer.done();
        }));
        machine.put("blockdev-close-tray", Refused.answered(command -> {
            move(drive(command), false);
            return Answer.done();
        }));
        machine.put("blockdev-remove-medium", Refused.answered(command -> {
            remove(drive(command));
            return Answer.done();
        }));
        machine.put("blockdev-insert-medium", Refused.answered(this::insert));
        machine.put("eject", Refused.answered(command -> {
            Graph.Drive drive = drive(command);
            move(drive, true);
            remove(drive);
            return Answer.done();
        }));
    }

    private Graph.Drive drive(Command command) throws Refused {
        JsonNode id = command.arguments().path("id");
        if (!id.isTextual()) {
            throw new Refused("the fake QEMU knows drives by their 'id' alone");
        }
        for (Graph.Drive drive : graph.drives()) {
            if (drive.qdev.equals(id.asText())) {
                if (!drive.removable) {
                    throw new Refused("the fake QEMU does not model '" + command.name() + "' of a disk");
                }
                return drive;
            }
        }
        throw new Refused("DeviceNotFound", "Device '" + id.asText() + "' not found");
    }

    private void move(Graph.Drive drive, boolean open) {
        if (drive.open != open) {
            drive.open = open;
            machine.emit(
                    "DEVICE_TRAY_MOVED",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("device", "")
                            .put("id", drive.qdev)
                            .put("tray-open", open));
        }
    }

    private void remove(Graph.Drive drive) throws Refused {
        if (!drive.open) {
            throw new Refused("Tray of device '" + drive.qdev + "' is not open");
        }
        Node old = drive.node;
        drive.node = null;
        graph.release(old);
    }

    private Answer insert(Command command) throws Refused {
        Graph.Drive drive = drive(command);
        String name = command.arguments().path("node-name").asText();
        Node node = graph.get(name);
        if (node == null) {
            throw new Refused("Node '" + name + "' not found");
        }
        if (graph.hasDevice(node)) {
            throw new Refused("Node '" + name + "' is already in use");
        }
        if (!drive.open) {
            throw new Refused("Tray of the device is not open");
        }
        if (drive.node != null) {
            throw new Refused("There already is a medium in the device");
        }
        drive.node = node;
        return Answer.done();
    }
}
