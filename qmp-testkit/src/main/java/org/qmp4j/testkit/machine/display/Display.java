package org.qmp4j.testkit.machine.display;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.RawChannel;

/** The machine's screen: a VNC server that greets, and pictures of it. */
public final class Display {

    private static final byte[] RFB = "RFB 003.008\n".getBytes(StandardCharsets.US_ASCII);

    private @Nullable Endpoint vnc;
    private String vncPath = "";

    /** The display of a command line; its socket listens from now on, nobody serves it yet. */
    public Display(Machine machine, CommandLine line) throws StartFailure {
        for (CommandLine.Option option : line.options("vnc")) {
            listen(option);
        }
        machine.put("query-vnc", command -> Answer.value(queryVnc()));
        machine.put("screendump", Display::screendump);
    }

    private void listen(CommandLine.Option option) throws StartFailure {
        String address = option.suboptions("vnc").get("vnc");
        if (address.equals("none")) {
            return;
        }
        if (!address.startsWith("unix:")) {
            throw option.refused("the fake knows unix:PATH only");
        }
        vncPath = address.substring("unix:".length());
        try {
            vnc = Endpoint.listen(Path.of(vncPath));
        } catch (IOException e) {
            throw option.refused("Failed to bind socket to " + vncPath + ": " + Complaints.of(e));
        }
    }

    /** Serves VNC clients. */
    public void start() {
        if (vnc != null) {
            new RawChannel("fake-vnc", vnc, RFB, (channel, bytes) -> {}).start();
        }
    }

    private ObjectNode queryVnc() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (vncPath.isEmpty()) {
            return answer.put("enabled", false);
        }
        answer.put("enabled", true).put("auth", "none").put("family", "unix");
        answer.putArray("clients");
        return answer.put("service", vncPath).put("host", "");
    }

    private static Answer screendump(Command command) {
        JsonNode filename = command.arguments().path("filename");
        String format = command.arguments().path("format").asText("ppm");
        try {
            Files.write(Path.of(filename.textValue()), format.equals("png") ? Screen.png() : Screen.ppm());
            return Answer.done();
        } catch (IOException e) {
            return Answer.error("failed to open file '" + filename.textValue() + "': " + Complaints.of(e));
        }
    }
}
