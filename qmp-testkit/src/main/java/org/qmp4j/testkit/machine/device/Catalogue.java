package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** What this QEMU could be told to be: machine types, device types, accelerators. */
final class Catalogue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KVM = "{\"enabled\": false, \"present\": true}";

    /** Those whose options the fakes take; a real QEMU has some six hundred. */
    private static final List<String> DEVICES = List.of(
            "VGA",
            "e1000",
            "ich9-ahci",
            "ide-cd",
            "ide-hd",
            "isa-serial",
            "pcie-root-port",
            "piix3-usb-uhci",
            "qemu-xhci",
            "rtl8139",
            "virtio-balloon-pci",
            "virtio-blk-pci",
            "virtio-net-pci",
            "virtio-serial-pci",
            "virtio-vga",
            "virtserialport",
            "vmgenid");

    private Catalogue() {}

    static void addTo(Machine machine) {
        machine.put("query-kvm", command -> Answer.value(KVM));
        machine.put("query-machines", command -> Answer.value(machines(machine)));
        machine.put("qom-list-types", command -> Answer.value(deviceTypes()));
    }

    private static ArrayNode machines(Machine machine) {
        String branch = machine.identity().version().branch();
        ArrayNode machines = NODES.arrayNode();
        add(machines, "pc-i440fx-" + branch, 255)
                .put("alias", "pc")
                .put("is-default", true)
                .put("default-ram-id", "pc.ram");
        add(machines, "pc-q35-" + branch, 288).put("alias", "q35").put("default-ram-id", "pc.ram");
        add(machines, "none", 1).put("hotpluggable-cpus", false).put("default-ram-id", "ram");
        return machines;
    }

    private static ObjectNode add(ArrayNode machines, String name, int cpus) {
        return machines.addObject()
                .put("name", name)
                .put("cpu-max", cpus)
                .put("hotpluggable-cpus", true)
                .put("numa-mem-supported", true)
                .put("deprecated", false)
                .put("acpi", !name.equals("none"));
    }

    private static ArrayNode deviceTypes() {
        ArrayNode types = NODES.arrayNode();
        for (String name : DEVICES) {
            types.addObject().put("name", name).put("parent", "device");
        }
        return types;
    }
}
