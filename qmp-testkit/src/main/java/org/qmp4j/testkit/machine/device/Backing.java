package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.block.BlockGraph;
import org.qmp4j.testkit.machine.chardev.Chardev;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.machine.chardev.Frontend;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** What devices have on the host's side: chardevs, block nodes, network backends, objects; and the generation id. */
final class Backing {

    private static final Set<String> NEED_A_DRIVE = Set.of("virtio-blk-pci", "scsi-hd", "ide-hd");

    private final Machine machine;
    private final Life life;
    private final Chardevs chardevs;
    private final BlockGraph blocks;
    private final Networks networks;
    private final Objects objects;
    private @Nullable String generationId;

    Backing(Machine machine, Life life, Chardevs chardevs, BlockGraph blocks, Networks networks, Objects objects) {
        this.machine = machine;
        this.life = life;
        this.chardevs = chardevs;
        this.blocks = blocks;
        this.networks = networks;
        this.objects = objects;
    }

    /** Whether a device may have what its properties name. */
    void check(String driver, JsonNode given) throws Refusal {
        if (given.has("chardev")) {
            checkChardev(driver, given.path("chardev").asText());
        }
        if (given.has("netdev")) {
            networks.check(driver, given.path("netdev").asText());
        }
        if (given.has("rng") && objects.find(given.path("rng").asText()).isEmpty()) {
            throw Refusal.notFound(given.path("rng").asText());
        }
        String drive = given.path("drive").asText();
        if (!drive.isEmpty() && !blocks.has(drive)) {
            throw new Refusal(cannotFind(driver + ".drive", drive));
        }
        if (drive.isEmpty() && NEED_A_DRIVE.contains(driver)) {
            throw new Refusal("drive property not set");
        }
        if (driver.equals("vmgenid")) {
            checkGuid(given.path("guid").asText("auto"));
        }
    }

    private void checkChardev(String driver, String id) throws Refusal {
        String property = (driver.endsWith("-serial") ? "serial" : driver) + ".chardev";
        Chardev chardev = chardevs.find(id).orElseThrow(() -> new Refusal(cannotFind(property, id)));
        if (chardev.isUsed()) {
            String why = machine.schema().version() == QemuVersion.V7_2
                    ? "Device '" + id + "' is in use"
                    : "chardev '" + id + "' is already in use";
            throw new Refusal("Property '" + property + "' can't take value '" + id + "': " + why);
        }
    }

    private static String cannotFind(String property, String value) {
        return "Property '" + property + "' can't find value '" + value + "'";
    }

    private static void checkGuid(String guid) throws Refusal {
        try {
            UUID parsed = guid.equals("auto") ? UUID.randomUUID() : UUID.fromString(guid);
            if (parsed.version() < 0) {
                throw new IllegalArgumentException(guid);
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal("Property 'vmgenid.guid' doesn't take value '" + guid + "'");
        }
    }

    /** A device has from now on what its properties name. */
    void take(String driver, String id, String path, JsonNode given) {
        chardevs.find(given.path("chardev").asText()).ifPresent(chardev -> {
            chardev.attach(frontend(driver));
            if (driver.endsWith("-serial")) {
                chardevs.isSerial(chardev);
            }
        });
        if (given.has("netdev")) {
            networks.use(given.path("netdev").asText(), id);
        }
        String drive = given.path("drive").asText();
        if (!drive.isEmpty() || driver.endsWith("-cd")) {
            blocks.attach(id, path, driver, drive);
        }
        if (driver.equals("vmgenid")) {
            String guid = given.path("guid").asText("auto");
            generationId = (guid.equals("auto") ? UUID.randomUUID() : UUID.fromString(guid)).toString();
        }
    }

    private Frontend frontend(String driver) {
        return switch (driver) {
            case "virtserialport", "virtconsole" -> Frontend.virtioPort(life::running);
            case "isa-serial", "pci-serial" -> Frontend.uart();
            default -> Frontend.stubborn();
        };
    }

    /** A device has it no more. */
    void release(String id, JsonNode given) {
        blocks.detach(id);
        chardevs.find(given.path("chardev").asText()).ifPresent(Chardev::detach);
        networks.free(given.path("netdev").asText());
    }

    Answer generationId() {
        return generationId == null
                ? Answer.error("VM Generation ID device not found")
                : Answer.value(JsonNodeFactory.instance.objectNode().put("guid", generationId));
    }
}
