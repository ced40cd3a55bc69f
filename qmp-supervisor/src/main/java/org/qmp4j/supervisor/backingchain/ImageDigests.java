package org.qmp4j.supervisor.backingchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.image.ImageHeader;

/** What the images of a domain were when its process had ended, so that what was done to them meanwhile is seen. */
final class ImageDigests {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ChainReader reader;

    ImageDigests(ChainReader reader) {
        this.reader = reader;
    }

    /** Each disk, with a line for each of its images: what its header says, and which file it is. */
    ObjectNode of(DomainDef definition) {
        ObjectNode digests = MAPPER.createObjectNode();
        for (DiskDef disk : definition.devices().disks()) {
            if (!disk.image().isEmpty()) {
                ObjectNode images = digests.putObject(disk.target().dev());
                for (ChainLayer layer : reader.report("", disk.image(), Map.of(), place -> List.of())
                        .layers()) {
                    images.put(layer.place(), digest(layer));
                }
            }
        }
        return digests;
    }

    private static String digest(ChainLayer layer) {
        String header = layer.header().map(ImageDigests::text).orElse("its header cannot be read");
        return header + ", " + file(layer.place());
    }

    private static String text(ImageHeader header) {
        return header.format().id() + " of " + header.virtualSize() + " bytes over "
                + header.backing()
                        .map(one -> one.text() + " (" + one.format().orElse("no format") + ")")
                        .orElse("nothing");
    }

    /** Which file that is, and when it was written last. */
    private static String file(String path) {
        try {
            Map<String, Object> facts = Files.readAttributes(
                    Path.of(path).toRealPath(), "unix:ino,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
            return "inode " + facts.get("ino") + ", " + facts.get("size") + " bytes, written "
                    + facts.get("lastModifiedTime");
        } catch (IOException | IllegalArgumentException e) {
            return "no file";
        }
    }

    /** What is other than it was, for people, for one disk; nothing when it was not seen then. */
    static List<String> changes(String before, String disk, JsonNode now) {
        List<String> changes = new ArrayList<>();
        JsonNode then = parsed(before).path(disk);
        Iterator<Map.Entry<String, JsonNode>> images = then.properties().iterator();
        while (images.hasNext()) {
            Map.Entry<String, JsonNode> image = images.next();
            String was = image.getValue().asText();
            String is = now.path(disk).path(image.getKey()).asText();
            if (is.isEmpty()) {
                changes.add(image.getKey() + " is in the chain no more");
            } else if (!is.equals(was)) {
                changes.add(image.getKey() + " was " + was + ", and is " + is);
            }
        }
        if (then.isObject()) {
            now.path(disk).properties().stream()
                    .filter(image -> !then.has(image.getKey()))
                    .forEach(image -> changes.add(image.getKey() + " is new in the chain"));
        }
        return changes;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // what somebody has damaged tells nothing
            return MAPPER.createObjectNode();
        }
    }
}
