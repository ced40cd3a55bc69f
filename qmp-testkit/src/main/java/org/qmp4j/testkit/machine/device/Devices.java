package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.block.BlockGraph;
import org.qmp4j.testkit.machine.chardev.Chardev;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.script.Answer;

/** What is plugged into the machine: objects, network backends and devices. */
public final class Devices {

    private final Chardevs chardevs;
    private final BlockGraph blocks;
    private @Nullable String generationId;

    /** The devices of a command line, whose backends are there already. */
    public Devices(Machine machine, CommandLine line, Chardevs chardevs, BlockGraph blocks) throws StartFailure {
        this.chardevs = chardevs;
        this.blocks = blocks;
        for (CommandLine.Option option : line.options("object")) {
            option.json("qom-type");
        }
        for (CommandLine.Option option : line.options("netdev")) {
            option.json("type");
        }
        for (CommandLine.Option option : line.options("device")) {
            add(option, option.json("driver"));
        }
        machine.put("query-vm-generation-id", command -> queryGenerationId());
        Catalogue.addTo(machine);
    }

    private void add(CommandLine.Option option, JsonNode device) throws StartFailure {
        String driver = device.path("driver").asText();
        String chardev = device.path("chardev").asText();
        String drive = device.path("drive").asText();
        if (!chardev.isEmpty()) {
            Optional<Chardev> backend = chardevs.find(chardev);
            if (backend.isEmpty()) {
                throw option.refused(cannotFind(driver + ".chardev", chardev));
            }
            if (driver.endsWith("-serial")) {
                chardevs.isSerial(backend.get());
            }
        }
        if (!drive.isEmpty() && !blocks.has(drive)) {
            throw option.refused(cannotFind(driver + ".drive", drive));
        }
        if (!drive.isEmpty() || driver.endsWith("-cd")) {
            blocks.attach(device.path("id").asText(), driver, drive);
        }
        if (driver.equals("vmgenid")) {
            generationId = guid(option, device.path("guid").asText("auto"));
        }
    }

    private static String cannotFind(String property, String value) {
        return "Property '" + property + "' can't find value '" + value + "'";
    }

    private static String guid(CommandLine.Option option, String guid) throws StartFailure {
        try {
            return guid.equals("auto")
                    ? UUID.randomUUID().toString()
                    : UUID.fromString(guid).toString();
        } catch (IllegalArgumentException e) {
            throw option.refused("Property 'vmgenid.guid' doesn't take value '" + guid + "'");
        }
    }

    private Answer queryGenerationId() {
        return generationId == null
                ? Answer.error("VM Generation ID device not found")
                : Answer.value(JsonNodeFactory.instance.objectNode().put("guid", generationId));
    }
}
