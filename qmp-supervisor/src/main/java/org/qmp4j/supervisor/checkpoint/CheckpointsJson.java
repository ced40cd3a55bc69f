package org.qmp4j.supervisor.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.error.StateFileException;

/**
 * All checkpoints of a domain as one JSON text, so that they change in one switch. Domains as they were are there once each,
 * however many checkpoints have the same. Any text gives a set or a {@link StateFileException}.
 */
final class CheckpointsJson {
    /** The first had an object for each disk, also for one whose bitmap has the name of its checkpoint; both are read. */
    static final int NEWEST = 2;

    static final String FORMAT = "format";
    static final String CURRENT = "current";
    static final String DOMAINS = "domains";
    static final String CHECKPOINTS = "checkpoints";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String PARENT = "parent";
    static final String CREATION_TIME = "creationTime";
    static final String DISKS = "disks";
    static final String DOMAIN = "domain";
    static final String BITMAP = "bitmap";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointsJson() {}

    static String print(CheckpointSet set) {
        ObjectNode json = JSON.createObjectNode().put(FORMAT, NEWEST);
        set.current().ifPresent(current -> json.put(CURRENT, current.name()));
        ObjectNode domains = json.putObject(DOMAINS);
        ArrayNode all = json.putArray(CHECKPOINTS);
        Map<String, String> known = new HashMap<>();
        for (Checkpoint checkpoint : set.all()) {
            ObjectNode one = all.addObject().put(NAME, checkpoint.name());
            putUnlessNull(one, DESCRIPTION, checkpoint.description());
            putUnlessNull(one, PARENT, checkpoint.parent());
            one.put(CREATION_TIME, checkpoint.creationTime());
            ArrayNode disks = one.putArray(DISKS);
            for (CheckpointDisk disk : checkpoint.disks()) {
                if (checkpoint.name().equals(disk.bitmap())) {
                    disks.add(disk.name());
                } else {
                    putUnlessNull(disks.addObject().put(NAME, disk.name()), BITMAP, disk.bitmap());
                }
            }
            String domain = checkpoint.domain();
            if (domain != null) {
                String digest = known.computeIfAbsent(domain, CheckpointsJson::digest);
                domains.put(digest, domain);
                one.put(DOMAIN, digest);
            }
        }
        return json.toString() + "\n";
    }

    private static void putUnlessNull(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static CheckpointSet parse(Path file, String text) {
        try {
            return CheckpointsParser.parse(text);
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StateFileException(file, "it cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new StateFileException(file, "it does not hold checkpoints: " + e.getMessage(), e);
        }
    }
}
