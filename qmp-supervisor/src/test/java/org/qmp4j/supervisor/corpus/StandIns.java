package org.qmp4j.supervisor.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.testkit.commandline.Suboptions;

/** What stands in for something that a command line says of the host: rules by the kind of option, never by its case. */
final class StandIns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CERTIFICATES =
            Path.of("src", "test", "resources", "argv", "tls").toAbsolutePath();
    private static final Pattern FILE = Pattern.compile("(?<=file=)[^,]+");
    private static final List<String> BOUND = List.of(
            "host-nodes",
            "policy",
            "prealloc",
            "prealloc-threads",
            "prealloc-context",
            "hugetlb",
            "hugetlbsize",
            "reserve");

    private final StandInFiles files;
    private final Map<String, ObjectNode> byFile = new HashMap<>();
    private final List<ObjectNode> secrets = new ArrayList<>();
    private final String everything;

    /** @param values of all options: what one says of a file may decide what has to be in it */
    StandIns(StandInFiles files, List<String> values) throws IOException {
        this.files = files;
        this.everything = String.join("\n", values);
        for (String value : values) {
            if (value.startsWith("{")) {
                ObjectNode json = (ObjectNode) JSON.readTree(value);
                if (json.path("file").isTextual() && json.has("node-name")) {
                    byFile.put(json.path("file").asText(), json);
                }
                if (json.path("qom-type").asText().equals("secret")) {
                    secrets.add(secret(json));
                }
            }
        }
    }

    String json(String option, ObjectNode json) throws IOException {
        switch (option) {
            case "-object" -> object(json);
            case "-blockdev" -> blockdev(json);
            case "-netdev" -> {
                if (json.path("type").asText().equals("tap")) {
                    return "{\"type\":\"user\",\"id\":\"" + json.path("id").asText() + "\"}";
                }
            }
            case "-device" -> device(json);
            case "-audiodev" -> {
                if (json.has("path")) {
                    json.put("path", files.path(json.path("path").asText()));
                }
            }
            default -> {
                // says nothing of the host
            }
        }
        return json.toString();
    }

    private void object(ObjectNode json) throws IOException {
        String type = json.path("qom-type").asText();
        if (type.equals("secret")) {
            secret(json);
        } else if (type.startsWith("memory-backend")) {
            json.remove(BOUND);
            if (json.has("mem-path")) {
                json.put("mem-path", files.path(json.path("mem-path").asText() + json.path("id")));
            }
        } else if (type.equals("thread-context")) {
            json.remove("node-affinity");
        } else if (type.equals("tls-creds-x509")) {
            json.put("dir", CERTIFICATES.toString());
        }
    }

    private ObjectNode secret(ObjectNode json) throws IOException {
        if (json.has("file")) {
            byte[] key = new byte[32];
            for (int i = 0; i < key.length; i++) {
                key[i] = (byte) i;
            }
            json.put("file", files.of(json.path("file").asText(), key));
        }
        return json;
    }

    private void device(ObjectNode json) throws IOException {
        if (!json.path("romfile").asText().isEmpty()) {
            json.put("romfile", files.of(json.path("romfile").asText(), new byte[512]));
        }
        if (json.has("rootdir")) {
            json.put("rootdir", files.folder(json.path("rootdir").asText()));
        }
    }

    private void blockdev(ObjectNode json) throws IOException {
        String driver = json.path("driver").asText();
        if (driver.equals("vvfat")) {
            json.put("dir", files.folder(json.path("dir").asText()));
        } else if (List.of("file", "host_device", "host_cdrom").contains(driver)) {
            json.put("driver", "file");
            json.put("filename", image(json, json.path("filename").asText()));
        }
    }

    /** The same node, of a file in place of what its driver would reach. */
    String image(ObjectNode node) throws IOException {
        String name = node.path("node-name").asText();
        return JSON.createObjectNode()
                .put("driver", "file")
                .put("filename", image(node, name))
                .put("node-name", name)
                .put("read-only", node.path("read-only").asBoolean())
                .put("auto-read-only", node.path("auto-read-only").asBoolean())
                .toString();
    }

    private String image(ObjectNode json, String original) throws IOException {
        String node = json.path("node-name").asText();
        ObjectNode format = byFile.get(node);
        while (format != null
                && format.path("driver").asText().equals("raw")
                && byFile.containsKey(format.path("node-name").asText())) {
            format = byFile.get(format.path("node-name").asText());
        }
        // flash memory is small
        return files.image(original + node, format, secrets, node.contains("pflash") ? 1 : 64);
    }

    String text(String option, String value) throws IOException {
        return switch (option) {
            case "-accel" -> value.replaceAll("^kvm.*", "tcg");
            case "-cpu" -> value.replaceAll("^host\\b", "max");
            case "-overcommit" -> "mem-lock=off";
            case "-chardev" -> chardev(value);
            case "-kernel", "-initrd", "-dtb", "-shim", "-bios" -> files.of(value, new byte[1 << 16]);
            case "-acpitable", "-fw_cfg", "-drive" -> replaced(FILE, value);
            case "-fsdev" -> replacedFolder(value);
            case "-vnc" -> vnc(value);
            case "-spice" -> spice(value);
            case "-incoming" -> "defer";
            case "-add-fd" -> fd(value);
            default -> value;
        };
    }

    private String replaced(Pattern pattern, String value) throws IOException {
        Matcher matcher = pattern.matcher(value);
        return matcher.find() ? value.replace(matcher.group(), files.of(matcher.group(), new byte[4096])) : value;
    }

    private String replacedFolder(String value) throws IOException {
        Matcher matcher = Pattern.compile("(?<=path=)[^,]+").matcher(value);
        return matcher.find() ? value.replace(matcher.group(), files.folder(matcher.group())) : value;
    }

    private String fd(String value) {
        Matcher matcher = Pattern.compile("(?<=fd=)[0-9]+").matcher(value);
        return matcher.find() ? value.replaceFirst("fd=[0-9]+", "fd=" + files.descriptor()) : value;
    }

    private String vnc(String value) throws IOException {
        String rest = value.replaceFirst("^([^,]|,,)*", "");
        if (rest.contains("websocket=")) {
            return "127.0.0.1:" + (files.port() - 5900)
                    + rest.replaceAll("websocket=[0-9]+", "websocket=" + files.port());
        }
        return "unix:" + files.path("vnc" + value) + rest;
    }

    /** Keys of it may be there more than once. */
    private String spice(String value) throws IOException {
        String text = value.replaceAll("x509-dir=[^,]+", "x509-dir=" + CERTIFICATES);
        Matcher socket = Pattern.compile("(?<=addr=)/([^,]|,,)+").matcher(text);
        text = socket.find() ? text.replace(socket.group(), files.path(socket.group())) : text;
        return text.replaceAll("addr=[0-9.]+", "addr=127.0.0.1")
                .replaceAll("(?<!-)\\bport=[1-9][0-9]*", "port=" + files.port())
                .replaceAll("tls-port=[0-9]+", "tls-port=" + files.port());
    }

    private static String text(Map<String, String> suboptions) {
        StringBuilder text = new StringBuilder();
        suboptions.forEach((key, one) ->
                text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(one.replace(",", ",,")));
        return text.toString();
    }

    private String chardev(String value) throws IOException {
        Suboptions said = Suboptions.parse(value, "backend");
        Map<String, String> here = new LinkedHashMap<>();
        said.forEach(here::put);
        switch (said.get("backend")) {
            case "stdio" -> {
                return "null,id=" + said.get("id");
            }
            case "socket" -> socket(here);
            case "file" -> here.computeIfPresent("path", (key, path) -> files.path(path));
            case "pipe" -> here.put("path", files.pipe(said.get("path")));
            default -> {
                // a device of the host, or nothing of it
            }
        }
        here.computeIfPresent("logfile", (key, path) -> files.path(path));
        here.computeIfPresent("host", (key, host) -> host.equals("localhost") ? "127.0.0.1" : host);
        here.remove("backend");
        return said.get("backend") + "," + text(here);
    }

    private void socket(Map<String, String> socket) throws IOException {
        boolean server = "on".equals(socket.get("server"));
        String path = socket.get("path");
        String id = String.valueOf(socket.get("id"));
        if (socket.remove("fd") != null) {
            socket.put("path", files.path(id));
        } else if (path == null && server) {
            socket.put("port", "0");
            socket.put("host", "127.0.0.1");
        } else if (path != null && needsAPeer(id)) {
            // whoever listens there would have to know what to answer
            socket.keySet().removeAll(Set.of("server", "wait", "reconnect", "reconnect-ms"));
        } else if (path != null) {
            socket.put("path", server || path.startsWith("/dev/") ? files.path(path) : files.listener(path));
        }
    }

    private boolean needsAPeer(String chardev) {
        return everything
                .lines()
                .anyMatch(line -> line.contains("\"chardev\":\"" + chardev + "\"") && line.contains("vhost-user")
                        || line.startsWith("emulator,") && line.endsWith("chardev=" + chardev));
    }
}
