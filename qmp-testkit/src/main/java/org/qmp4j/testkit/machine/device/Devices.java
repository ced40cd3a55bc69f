package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.NameTable;
import org.qmp4j.testkit.machine.block.BlockGraph;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/**
 * What is plugged into the machine. A PCI device that is told to go stays until a reset, as with a guest that has no
 * operating system; one on USB, SCSI or a serial bus goes at once. On the command line a bus that the fake does not know
 * is taken as given.
 */
public final class Devices {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ID = "id";
    private static final Set<String> SCREENS = Set.of(
            "VGA",
            "virtio-vga",
            "virtio-gpu-pci",
            "qxl-vga",
            "qxl",
            "cirrus-vga",
            "bochs-display",
            "vmware-svga",
            "ramfb");

    private final Machine machine;
    private final Catalogue catalogue;
    private final Buses buses;
    private final Backing backing;
    private final Processors processors;
    private final NameTable<Plugged> plugged = new NameTable<>();
    private boolean everRan;
    private int nameless;

    /** The devices of a command line, whose backends are there already. */
    public Devices(Machine machine, CommandLine line, Life life, Chardevs chardevs, BlockGraph blocks)
            throws StartFailure {
        this.machine = machine;
        everRan = life.running();
        catalogue = new Catalogue(machine.schema().version());
        Shape shape = Shape.of(line);
        buses = new Buses(shape.family());
        Objects objects = new Objects(machine, line, shape);
        Networks networks = new Networks(machine, line);
        backing = new Backing(machine, life, chardevs, blocks, networks, objects);
        for (CommandLine.Option option : line.options("device")) {
            plug(option);
        }
        catalogue.addTo(machine);
        new ProcessorModels(catalogue).addTo(machine);
        processors = new Processors(shape, machine.schema().version());
        processors.addTo(machine);
        new Memory(machine, shape, driver -> count(driver) > 0);
        new Tree(machine, shape, catalogue, objects, chardevs, plugged).addTo();
        machine.put("device_add", command -> add(command.arguments(), shape));
        machine.put("device_del", this::remove);
        machine.put(
                "set_link", command -> setLink(command.arguments().path("name").asText(), networks));
        machine.put("query-vm-generation-id", command -> backing.generationId());
        machine.put("query-rx-filter", command -> rxFilter());
        machine.put(
                "query-acpi-ospm-status",
                command -> shape.family() == Shape.Family.NONE
                        ? Answer.error("command is not supported, missing ACPI device")
                        : Answer.value("[]"));
        // a guest that has run has a clock, and a reset lets go what was told to
        life.follow(() -> everRan = true, this::letGo);
    }

    private void plug(CommandLine.Option option) throws StartFailure {
        JsonNode given = option.json("driver");
        try {
            String driver = given.path("driver").asText();
            String bus = given.path("bus").asText();
            checkType(driver);
            checkProperties(driver, given);
            Optional<Bus> place = bus.isEmpty() ? buses.ofKind(catalogue.bus(driver)) : buses.named(bus);
            put(given, place.orElse(null), false);
        } catch (Refusal e) {
            throw option.refused(e.words());
        }
    }

    private Answer add(JsonNode given, Shape shape) {
        if (shape.family() == Shape.Family.OTHER) {
            return Answer.error("the fake QEMU does not model the buses of '" + shape.type() + "'");
        }
        try {
            String driver = given.path("driver").asText();
            HotPlug rules = new HotPlug(machine.schema().version(), catalogue, buses);
            rules.checkId(given.path(ID).asText());
            if (driver.equals(processors.type())) {
                return addProcessor(given);
            }
            checkType(driver);
            Bus bus = rules.place(driver, given.path("bus").asText());
            checkProperties(driver, given);
            put(given, bus, true);
            return Answer.done();
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private Answer addProcessor(JsonNode given) throws Refusal {
        String id = given.path(ID).asText();
        if (plugged.find(id).isPresent()) {
            throw new Refusal("Duplicate device ID '" + id + "'");
        }
        processors.plug(id, given);
        plugged.add(id, new Plugged(id, given, null, true));
        return Answer.done();
    }

    private void checkType(String driver) throws Refusal {
        if (catalogue.isAbstract(driver)) {
            throw new Refusal("Parameter 'driver' expects a non-abstract device type");
        }
        if (!catalogue.isDevice(driver)) {
            throw new Refusal("'" + driver + "' is not a valid device model name");
        }
    }

    private void checkProperties(String driver, JsonNode given) throws Refusal {
        String id = given.path(ID).asText();
        if (!id.isEmpty() && plugged.find(id).isPresent()) {
            throw new Refusal("Duplicate device ID '" + id + "'");
        }
        if (catalogue.knows(driver)) {
            new HotPlug(machine.schema().version(), catalogue, buses).checkProperties(driver, given);
        }
        if (driver.equals("virtio-balloon-pci") && count(driver) > 0) {
            throw new Refusal("Only one balloon device is supported");
        }
        backing.check(driver, given);
    }

    private void put(JsonNode given, @Nullable Bus bus, boolean hot) {
        String driver = given.path("driver").asText();
        String id = given.path(ID).asText();
        String name = id.isEmpty() ? "device[" + nameless++ + "]" : id;
        backing.take(driver, id, id.isEmpty() ? "/machine/peripheral-anon/" + name : Tree.PERIPHERAL + "/" + id, given);
        plugged.add(name, new Plugged(name, given, bus, hot));
        buses.brought(driver, name);
    }

    private long count(String driver) {
        return plugged.inOrderOfBirth().stream()
                .filter(device -> device.driver().equals(driver))
                .count();
    }

    private Answer remove(Command command) {
        String id = command.arguments().path(ID).asText();
        String name = id.startsWith(Tree.PERIPHERAL + "/") ? id.substring(Tree.PERIPHERAL.length() + 1) : id;
        Plugged device = plugged.find(name).orElse(null);
        if (device == null) {
            return Refusal.notFound(id).answer();
        }
        Bus bus = device.bus();
        if (device.driver().equals(processors.type())) {
            // a PC's processors cannot be taken away before its guest has asked for ACPI's newer way
            return Answer.error("acpi: device unplug request for not supported device type: " + device.driver());
        }
        if (device.leaving() && !everRan) {
            return Answer.error("Device " + name + " is already in the process of unplug");
        }
        if (bus == null) {
            return Answer.error("the fake QEMU does not know the bus of '" + name + "'");
        }
        if (!bus.hotplug()) {
            return Answer.error("Bus '" + bus.name() + "' does not support hotplugging");
        }
        device.leave();
        if (!bus.patient()) {
            forget(device);
        }
        return Answer.done();
    }

    private void letGo() {
        plugged.inOrderOfBirth().stream().filter(Plugged::leaving).toList().forEach(this::forget);
    }

    /** It is gone at once; those who listen are told once the present reply is written. */
    private void forget(Plugged device) {
        String id = device.id();
        plugged.remove(id);
        buses.gone(id);
        backing.release(device.id(), device.given());
        String path = Tree.PERIPHERAL + "/" + id;
        machine.loop().execute(() -> {
            if (device.driver().startsWith("virtio-") && device.driver().endsWith("-pci")) {
                machine.emit("DEVICE_DELETED", NODES.objectNode().put("path", path + "/virtio-backend"));
            }
            ObjectNode data = NODES.objectNode().put("device", id).put("path", path);
            machine.emit("DEVICE_DELETED", data);
        });
    }

    private Answer setLink(String name, Networks networks) {
        boolean card =
                plugged.find(name).filter(device -> isCard(device.driver())).isPresent();
        return card || networks.has(name)
                ? Answer.done()
                : Refusal.notFound(name).answer();
    }

    private static boolean isCard(String driver) {
        return List.of("virtio-net-pci", "e1000", "e1000e", "rtl8139").contains(driver);
    }

    private Answer rxFilter() {
        return count("virtio-net-pci") == 0
                ? Answer.value("[]")
                : Answer.error("the fake QEMU does not model the filters of a virtio-net");
    }

    /** Whether a device of this type is plugged in. */
    public boolean hasType(String driver) {
        return count(driver) > 0;
    }

    /** Whether a device of this id is plugged in. */
    public boolean has(String id) {
        return plugged.find(id).isPresent();
    }

    /** Whether the device of this id has a screen. */
    public boolean isScreen(String id) {
        return plugged.find(id)
                .filter(device -> SCREENS.contains(device.driver()))
                .isPresent();
    }

    /** Whether any device has a screen. */
    public boolean hasScreen() {
        return plugged.inOrderOfBirth().stream().anyMatch(device -> SCREENS.contains(device.driver()));
    }
}
