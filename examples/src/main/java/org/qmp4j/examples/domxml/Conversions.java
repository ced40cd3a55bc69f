package org.qmp4j.examples.domxml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.DaemonSettings;
import org.qmp4j.supervisor.DomxmlToArgv;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** One domain XML after the other, each with its outcome as JSON; a failure of one is no failure of the next. */
final class Conversions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HOST_CPU = "caps_host_cpu_model";

    private final DomxmlToArgv asWritten;
    private final DomxmlToArgv canonical;

    Conversions(QemuCapabilities capabilities, List<FirmwareImage> firmware) {
        this.asWritten = new DomxmlToArgv(capabilities.withoutMachineAliases(), () -> firmware);
        this.canonical = new DomxmlToArgv(capabilities, () -> firmware);
    }

    /**
     * What came of one.
     *
     * @param json for scripts
     * @param converted whether it is a command line
     */
    record Outcome(ObjectNode json, boolean converted) {
        /** The command line. */
        List<String> argv() {
            List<String> words = new ArrayList<>();
            json.path("argv").forEach(word -> words.add(word.asText()));
            return words;
        }

        /** What and where, on one line for people. */
        String problem() {
            JsonNode error = json.path("error");
            String place = error.path("line").asInt() > 0
                    ? ":" + error.path("line").asInt() + ": "
                            + error.path("element").asText()
                    : "";
            return json.path("id").asText() + place + ": "
                    + error.path("message").asText();
        }
    }

    /** @param line {@code id TAB file [TAB key=value…]} */
    Outcome convert(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            return failed(cells[0], 0, "", "the line must be: id TAB file [TAB key=value…]");
        }
        return convert(cells[0], Path.of(cells[1]), Arrays.asList(cells).subList(2, cells.length));
    }

    Outcome convert(String id, Path file, List<String> settings) {
        DomxmlToArgv conversion = asWritten;
        Map<String, String> values = new HashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (setting.equals("canonical-machine=yes")) {
                conversion = canonical;
            } else if (equals > 0 && !setting.equals("canonical-machine=no")) {
                values.put(setting.substring(0, equals), setting.substring(equals + 1));
            } else if (equals <= 0 && !setting.isEmpty()) {
                return failed(id, 0, "", "'" + setting + "' is not of the form key=value");
            }
        }
        try {
            String cpu = values.remove(HOST_CPU);
            if (cpu != null) {
                conversion = conversion.onHost(HostCpus.named(cpu));
            }
            DaemonSettings daemon = new DaemonSettings(values);
            ObjectNode json = JSON.createObjectNode().put("id", id);
            ArrayNode argv = json.putArray("argv");
            conversion.argv(read(file), daemon).forEach(argv::add);
            return new Outcome(json, true);
        } catch (DomainXmlException e) {
            return failed(id, e.line(), e.path(), e.problem());
        } catch (UnsupportedConfigurationException e) {
            return failed(id, e.line(), e.element(), "unsupported: " + e.reason());
        } catch (SupervisorException | IllegalArgumentException | IOException e) {
            return failed(id, 0, "", String.valueOf(e.getMessage()));
        }
    }

    /** The text of a file. */
    static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
    }

    private static Outcome failed(String id, int line, String element, String message) {
        ObjectNode json = JSON.createObjectNode().put("id", id);
        json.putObject("error").put("line", line).put("element", element).put("message", message);
        return new Outcome(json, false);
    }
}
