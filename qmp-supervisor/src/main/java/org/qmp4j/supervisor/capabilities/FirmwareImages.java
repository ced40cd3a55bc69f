package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The firmware that is installed on a host, in the order in which it is to be chosen: descriptors by the names of their files,
 * where one of the administrator takes the place of one of the distribution, and an empty one takes it away.
 */
public final class FirmwareImages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FOLDERS = List.of("usr/share/qemu/firmware", "etc/qemu/firmware");

    private FirmwareImages() {}

    /**
     * What is installed below a root, which is {@code /} for this host. Descriptors that are no descriptors are passed over.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static List<FirmwareImage> below(Path root) {
        try {
            Map<String, Path> files = new TreeMap<>();
            for (String folder : FOLDERS) {
                if (Files.isDirectory(root.resolve(folder))) {
                    try (Stream<Path> listed = Files.list(root.resolve(folder))) {
                        listed.filter(file -> file.toString().endsWith(".json"))
                                .forEach(file -> files.put(file.getFileName().toString(), file));
                    }
                }
            }
            List<FirmwareImage> images = new ArrayList<>();
            for (Path file : files.values()) {
                read(Files.readString(file)).ifPresent(images::add);
            }
            return images;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FirmwareImage> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : image(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<FirmwareImage> image(JsonNode descriptor) {
        JsonNode mapping = descriptor.path("mapping");
        String device = mapping.path("device").asText();
        boolean memory = device.equals("memory");
        String mode = mapping.path("mode").asText("split");
        JsonNode executable = memory ? mapping : mapping.path("executable");
        String path = executable.path("filename").asText();
        if (path.isEmpty() || !memory && (!device.equals("flash") || mode.equals("combined"))) {
            return Optional.empty();
        }
        JsonNode template = mapping.path("nvram-template").path("filename");
        return Optional.of(new FirmwareImage(
                texts(descriptor.path("interface-types")).contains("uefi"),
                memory,
                path,
                executable.path("format").asText("raw").equals("qcow2"),
                memory || mode.equals("stateless"),
                template.isTextual() ? template.asText() : null,
                targets(descriptor.path("targets")),
                texts(descriptor.path("features"))));
    }

    private static Map<String, List<String>> targets(JsonNode targets) {
        Map<String, List<String>> machines = new HashMap<>();
        for (JsonNode target : targets) {
            List<String> patterns = new ArrayList<>(texts(target.path("machines")));
            machines.merge(target.path("architecture").asText(), patterns, (one, more) -> {
                List<String> all = new ArrayList<>(one);
                all.addAll(more);
                return all;
            });
        }
        return machines;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
