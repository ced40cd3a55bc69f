package org.qmp4j.supervisor.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.HostPciAddress;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.Slice;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * {@code json:{…}} as the name of a backing file: options of a block node, nested or flattened with dots. Taken is what domain XML can
 * say: a protocol, with a raw slice around it perhaps. Formats in it, and names of nodes, are refused: the format of an image
 * is recorded beside its name.
 */
final class BackingJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEEPEST = 8;

    private final StorageSource from;

    private BackingJson(StorageSource from) {
        this.from = from;
    }

    static BackingPlace read(String json, StorageSource from) {
        JsonNode said;
        try {
            said = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'json:" + json + "' is no JSON", e);
        }
        if (!(said instanceof ObjectNode object)) {
            throw new IllegalArgumentException("'json:" + json + "' is no JSON object");
        }
        return new BackingJson(from).place(nested(object), 0, false);
    }

    /** With {@code "file.driver"} as a member of a member. */
    private static ObjectNode nested(ObjectNode flat) {
        ObjectNode nested = JsonNodeFactory.instance.objectNode();
        flat.properties().forEach(member -> {
            String[] path = member.getKey().split("\\.", -1);
            ObjectNode at = nested;
            for (int i = 0; i < path.length - 1; i++) {
                at = at.get(path[i]) instanceof ObjectNode there ? there : at.putObject(path[i]);
            }
            JsonNode value = member.getValue() instanceof ObjectNode inner ? nested(inner) : member.getValue();
            String last = path[path.length - 1];
            if (value instanceof ObjectNode more && at.get(last) instanceof ObjectNode there) {
                there.setAll(more);
            } else {
                at.set(last, value);
            }
        });
        return nested;
    }

    /** @param below whether it is the storage of a raw node already */
    private BackingPlace place(ObjectNode node, int depth, boolean below) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the JSON of the image below is nested too deeply");
        }
        if (node.has("node-name")) {
            throw refused("names a block node ('node-name'), which only a QEMU that runs has");
        }
        Optional<String> driver = text(node, "driver");
        if (driver.isEmpty()) {
            if (node.get("file") instanceof ObjectNode file) {
                return place(file, depth + 1, below);
            }
            // without a driver a name says it all
            return text(node, "filename")
                    .filter(name -> !name.startsWith("json:"))
                    .map(name -> BackingString.read(name, from))
                    .orElseThrow(() -> refused("says no driver"));
        }
        if (driver.get().equals("raw") && !below) {
            return raw(node, depth);
        }
        return BackingPlace.of(storage(driver.get(), node));
    }

    private BackingPlace raw(ObjectNode node, int depth) {
        if (!(node.get("file") instanceof ObjectNode file)) {
            throw refused("refers to a block node by its name, which only a QEMU that runs has");
        }
        BackingPlace whole = place(file, depth + 1, true);
        Optional<Long> offset = text(node, "offset").map(BackingJson::number);
        Optional<Long> size = text(node, "size").map(BackingJson::number);
        if (offset.isEmpty() && size.isEmpty()) {
            return whole;
        }
        if (size.isEmpty()) {
            throw refused("is a slice without a size");
        }
        return new BackingPlace(whole.source(), Optional.of(new Slice(offset.orElse(0L), size.get())));
    }

    private StorageSource storage(String driver, ObjectNode node) {
        return switch (driver) {
            case "file" -> file(node);
            case "host_device", "host_cdrom" -> new BlockSource(need(node, "filename"));
            case "vvfat" -> new DirSource(need(node, "dir"));
            case "nvme" -> new NvmeSource(null, number(need(node, "namespace")), pci(need(node, "device")));
            default -> JsonNetwork.read(driver, node);
        };
    }

    private StorageSource file(ObjectNode node) {
        String name = need(node, "filename");
        // as a name it can be more than a path, and says its protocol itself then
        return name.startsWith("file:") ? BackingString.read(name, from).source() : BackingString.file(name, from);
    }

    private static HostPciAddress pci(String text) {
        if (!text.matches("[0-9a-fA-F]{4}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\\.[0-7]")) {
            throw new IllegalArgumentException("'" + text + "' is no PCI address");
        }
        return new HostPciAddress(
                Integer.parseInt(text.substring(0, 4), 16),
                Integer.parseInt(text.substring(5, 7), 16),
                Integer.parseInt(text.substring(8, 10), 16),
                Integer.parseInt(text.substring(11), 16));
    }

    static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' is no number");
        }
        return Long.parseLong(text);
    }

    static Optional<String> text(ObjectNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    static String need(ObjectNode node, String name) {
        return text(node, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refused("has no '" + name + "' for driver " + node.path("driver")));
    }

    /** The members of a list, which may be flattened to members named 0, 1 and so on; one alone is a list of one. */
    static List<ObjectNode> list(JsonNode value) {
        List<ObjectNode> list = new ArrayList<>();
        boolean many = value.isArray() || value.has("0");
        if (many) {
            value.elements().forEachRemaining(one -> {
                if (one instanceof ObjectNode object) {
                    list.add(object);
                }
            });
        } else if (value instanceof ObjectNode object) {
            list.add(object);
        }
        return list;
    }

    static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("the JSON that names the image below " + what);
    }
}
