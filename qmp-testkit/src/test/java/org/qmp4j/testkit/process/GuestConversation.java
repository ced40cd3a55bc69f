package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.guest.BootSector;

/** One life of a guest, as seen on its sockets: the same for the fake and for the real QEMU. */
final class GuestConversation {

    private static final String UUID = "c7a5fdbd-edaf-9455-926a-d65c16db1809";
    private static final String GENERATION_ID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

    private final Path directory;
    private final List<String> events = new ArrayList<>();

    GuestConversation(Path directory) {
        this.directory = directory;
    }

    /** The command line, in the manner of libvirt. */
    static List<String> commandLine(Path directory) throws IOException {
        Path disk = directory.resolve("disk.raw");
        BootSector.write(disk);
        List<String> line = new ArrayList<>();
        line.addAll(List.of("-name", "guest=web,,1,debug-threads=on", "-S", "-no-user-config", "-nodefaults"));
        line.addAll(List.of("-machine", "q35,usb=off", "-accel", "tcg", "-cpu", "qemu64", "-m", "size=65536k"));
        line.addAll(List.of("-overcommit", "mem-lock=off", "-smp", "1,sockets=1,cores=1,threads=1", "-uuid", UUID));
        line.addAll(List.of("-object", "{\"qom-type\":\"iothread\",\"id\":\"iothread1\"}"));
        line.addAll(
                List.of("-device", "{\"driver\":\"vmgenid\",\"guid\":\"" + GENERATION_ID + "\",\"id\":\"vmgenid0\"}"));
        line.addAll(socket(directory, "charmonitor", "qmp.sock"));
        line.addAll(List.of("-mon", "chardev=charmonitor,id=monitor,mode=control"));
        line.addAll(socket(directory, "chardebug", "debug.sock"));
        line.addAll(List.of("-mon", "chardev=chardebug,id=debug,mode=control"));
        line.addAll(List.of("-rtc", "base=utc", "-no-shutdown", "-boot", "strict=on"));
        line.addAll(List.of(
                "-blockdev",
                "{\"driver\":\"file\",\"filename\":\"" + disk
                        + "\",\"node-name\":\"libvirt-1-storage\",\"auto-read-only\":true,\"discard\":\"unmap\"}"));
        line.addAll(
                List.of(
                        "-blockdev",
                        "{\"node-name\":\"libvirt-1-format\",\"read-only\":false,\"driver\":\"raw\",\"file\":\"libvirt-1-storage\"}"));
        line.addAll(
                List.of(
                        "-device",
                        "{\"driver\":\"ide-hd\",\"bus\":\"ide.0\",\"drive\":\"libvirt-1-format\",\"id\":\"sata0-0-0\",\"bootindex\":1}"));
        line.addAll(List.of("-netdev", "{\"type\":\"user\",\"id\":\"hostnet0\"}"));
        line.addAll(socket(directory, "charserial0", "serial.sock"));
        line.addAll(List.of(
                "-device", "{\"driver\":\"isa-serial\",\"chardev\":\"charserial0\",\"id\":\"serial0\",\"index\":0}"));
        line.addAll(List.of("-audiodev", "{\"id\":\"audio1\",\"driver\":\"none\"}"));
        line.addAll(List.of("-vnc", "unix:" + directory.resolve("vnc.sock")));
        line.addAll(List.of("-device", "{\"driver\":\"VGA\",\"id\":\"video0\"}"));
        line.addAll(List.of("-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"));
        line.addAll(List.of(
                "-msg", "timestamp=on", "-pidfile", directory.resolve("pid").toString()));
        return line;
    }

    private static List<String> socket(Path directory, String id, String file) {
        return List.of("-chardev", "socket,id=" + id + ",path=" + directory.resolve(file) + ",server=on,wait=off");
    }

    /** Connects as soon as the socket listens. */
    static PlainClient connect(Path socket) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return PlainClient.connect(socket);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** From the greeting to the end of the stream. */
    void play() throws IOException {
        try (PlainClient client = connect(directory.resolve("qmp.sock"))) {
            assertTrue(client.json().has("QMP"));
            ask(client, "qmp_capabilities");
            identity(client);
            devices(client);
            screen(client);
            assertEquals("prelaunch", ask(client, "query-status").path("status").asText());
            try (PlainClient debug = connect(directory.resolve("debug.sock"))) {
                debug.line();
                debug.send("{\"execute\":\"qmp_capabilities\"}");
                debug.line();
                ask(client, "cont");
                String event = debug.json().path("event").asText();
                while (event.startsWith("VNC_")) {
                    // that its viewer has gone QEMU notices a little later
                    event = debug.json().path("event").asText();
                }
                assertEquals("RESUME", event, "events go to every monitor");
            }
            assertTrue(events.remove("RESUME"));
            assertEquals("running", ask(client, "query-status").path("status").asText());
            serial();
            ask(client, "stop");
            assertEquals("paused", ask(client, "query-status").path("status").asText());
            ask(client, "cont");
            ask(client, "system_powerdown");
            assertTrue(events.containsAll(List.of("STOP", "RESUME", "POWERDOWN")), events::toString);
            ask(client, "quit");
            assertTrue(events.contains("SHUTDOWN"), events::toString);
            assertNull(client.line());
        }
    }

    private JsonNode ask(PlainClient client, String command) throws IOException {
        return ask(client, command, "{}");
    }

    private JsonNode ask(PlainClient client, String command, String arguments) throws IOException {
        client.send("{\"execute\":\"" + command + "\",\"arguments\":" + arguments + "}");
        while (true) {
            JsonNode reply = client.json();
            if (!reply.has("event")) {
                return reply.has("return") ? reply.path("return") : reply;
            }
            events.add(reply.path("event").asText());
        }
    }

    private void identity(PlainClient client) throws IOException {
        assertEquals("web,1", ask(client, "query-name").path("name").asText());
        assertEquals(UUID, ask(client, "query-uuid").path("UUID").asText());
        assertEquals(
                GENERATION_ID,
                ask(client, "query-vm-generation-id").path("guid").asText());
        assertEquals("SchemaInfo", ask(client, "query-qmp-schema").isArray() ? "SchemaInfo" : "no array");
    }

    private void devices(PlainClient client) throws IOException {
        TreeSet<String> chardevs = new TreeSet<>();
        for (JsonNode chardev : ask(client, "query-chardev")) {
            String filename = chardev.path("filename").asText();
            chardevs.add(chardev.path("label").asText() + " " + filename.replace(directory + "/", ""));
        }
        assertEquals(
                "[chardebug disconnected:unix:debug.sock,server=on, charmonitor unix:qmp.sock,server=on,"
                        + " charserial0 disconnected:unix:serial.sock,server=on]",
                chardevs.toString());
        JsonNode disk = ask(client, "query-block").path(0);
        assertEquals("sata0-0-0", disk.path("qdev").asText());
        assertEquals("libvirt-1-format", disk.path("inserted").path("node-name").asText());
        assertEquals(
                BootSector.IMAGE_LENGTH,
                disk.path("inserted").path("image").path("virtual-size").asInt());
        assertEquals(
                2, ask(client, "query-named-block-nodes", "{\"flat\":true}").size());
        assertEquals(3, ask(client, "query-yank").size());
        assertEquals("unix", ask(client, "query-vnc").path("family").asText());
        try (PlainClient vnc = PlainClient.connect(directory.resolve("vnc.sock"))) {
            assertEquals("RFB 003.008\n", vnc.line());
        }
    }

    private void screen(PlainClient client) throws IOException {
        Path file = directory.resolve("screen");
        String arguments = "{\"filename\":\"" + file + "\"";
        assertTrue(ask(client, "screendump", arguments + "}").isEmpty());
        byte[] picture = Files.readAllBytes(file);
        assertTrue(new String(picture, StandardCharsets.ISO_8859_1).startsWith("P6\n640 480\n255\n"));
        assertEquals(15 + 640 * 480 * 3, picture.length);
        assertTrue(ask(client, "screendump", arguments + ",\"format\":\"png\"}").isEmpty());
        picture = Files.readAllBytes(file);
        assertTrue(new String(picture, StandardCharsets.ISO_8859_1)
                .startsWith("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\2\u0080"));
        assertEquals("Parameter 'filename' is missing", desc(ask(client, "screendump")));
        assertEquals(
                "Parameter 'format' does not accept value 'gif'",
                desc(ask(client, "screendump", arguments + ",\"format\":\"gif\"}")));
        assertEquals(
                "failed to open file '/nowhere/x': No such file or directory",
                desc(ask(client, "screendump", "{\"filename\":\"/nowhere/x\"}")));
        assertEquals(
                "Invalid parameter type for 'filename', expected: string",
                desc(ask(client, "screendump", "{\"filename\":1}")));
    }

    private static String desc(JsonNode reply) {
        return reply.path("error").path("desc").asText();
    }

    private void serial() throws IOException {
        try (PlainClient serial = PlainClient.connect(directory.resolve("serial.sock"))) {
            int beat = 0;
            for (int lines = 0; lines < 3; ) {
                String line = serial.line();
                if (line.startsWith(BootSector.HEARTBEAT)) {
                    int next = Integer.parseInt(
                            line.substring(BootSector.HEARTBEAT.length()).strip());
                    assertTrue(beat == 0 || next == beat + 1, line);
                    beat = next;
                    lines++;
                } else {
                    assertFalse(beat > 0, line);
                }
            }
            serial.send("hello\n");
            String line = serial.line();
            assertEquals("hello\n", line.startsWith(BootSector.HEARTBEAT) ? serial.line() : line);
        }
    }
}
