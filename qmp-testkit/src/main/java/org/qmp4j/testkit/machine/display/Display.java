package org.qmp4j.testkit.machine.display;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.Space;
import org.qmp4j.testkit.machine.device.Devices;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The machine's screen: a VNC server that greets, and pictures of it. SPICE is not modelled: it is never in use. */
public final class Display implements AutoCloseable {

    private static final String NO_SPICE = "{\"migrated\": false, \"enabled\": false, \"mouse-mode\": \"client\"}";

    private final Devices devices;
    private final Vnc vnc;
    private final boolean card;
    private final Space space;

    /** The display of a command line; its socket listens from now on, nobody serves it yet. */
    public Display(Machine machine, CommandLine line, Devices devices) throws StartFailure {
        this.devices = devices;
        space = machine.space();
        vnc = new Vnc(machine, line);
        card = line.has("vga") && !line.last("vga").equals("none");
        machine.put("screendump", this::screendump);
        machine.put("query-spice", command -> Answer.value(NO_SPICE));
    }

    /** Serves VNC clients. */
    public void start() {
        vnc.start();
    }

    private Answer screendump(Command command) {
        JsonNode arguments = command.arguments();
        String device = arguments.path("device").asText();
        int head = arguments.path("head").asInt();
        if (device.isEmpty() && arguments.has("head")) {
            return Answer.error("'head' must be specified together with 'device'");
        }
        if (!device.isEmpty() && !devices.has(device)) {
            return Answer.error("DeviceNotFound", "Device '" + device + "' not found");
        }
        if (!device.isEmpty() && (head > 0 || !devices.isScreen(device))) {
            return Answer.error("Device " + device + " (head " + head + ") is not bound to a QemuConsole");
        }
        if (!card && !devices.hasScreen()) {
            return Answer.error("There is no console to take a screendump from");
        }
        return write(
                arguments.path("filename").asText(), arguments.path("format").asText("ppm"));
    }

    private Answer write(String filename, String format) {
        if (space.isFull(Path.of(filename))) {
            return Answer.error("Unable to write to file: " + Space.NONE_LEFT);
        }
        try {
            Files.write(Path.of(filename), format.equals("png") ? Screen.png() : Screen.ppm());
            return Answer.done();
        } catch (IOException e) {
            return Answer.error("failed to open file '" + filename + "': " + Complaints.of(e));
        }
    }

    /** Ends the server and its clients; the sockets' files stay, as QEMU leaves them. */
    @Override
    public void close() {
        vnc.close();
        vnc.cut();
    }
}
