package org.qmp4j.supervisor.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * Overlays that are about to be put on, or a definition that is about to be replaced, as the journal has it.
 *
 * @param name of the snapshot; empty when it is not kept
 * @param metadata the text of the snapshot; empty when it is not kept
 * @param made the files that were made for it, none of which has anything in it before it is done
 * @param nodes block nodes that were made for it, the highest first; none for a domain that is stopped
 * @param device id of the device whose node tells whether it is done, and the node that it is on then; empty for a domain that is
 *     stopped
 * @param memory the file with its memory, which is among those that were made; empty without
 * @param resumes whether the guest, which stands still meanwhile, is to run on
 * @param live what runs when it is done; empty for a domain that is stopped
 * @param definition what is asked for when it is done
 */
record SnapshotTask(
        String name,
        String metadata,
        List<String> made,
        List<String> nodes,
        String device,
        String memory,
        boolean resumes,
        String live,
        String definition) {
    /** The name of the operation in the journal. */
    static final String SNAPSHOT = "snapshot";

    /** Files and nodes are about to be made. */
    static final String INTENDED = "intended";
    /** All overlays are there, with nothing in them. */
    static final String READY = "ready";

    SnapshotTask {
        made = List.copyOf(made);
        nodes = List.copyOf(nodes);
    }

    boolean isLive() {
        return !live.isEmpty();
    }

    void note(DomainDirectory directory, String step) {
        Map<String, String> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("metadata", metadata);
        facts.put("made", String.join("\n", made));
        facts.put("nodes", String.join(",", nodes));
        facts.put("device", device);
        facts.put("memory", memory);
        facts.put("resumes", Boolean.toString(resumes));
        facts.put("live", live);
        facts.put("definition", definition);
        directory.journal().write(SNAPSHOT, step, facts);
    }

    static SnapshotTask of(JournalEntry entry) {
        return new SnapshotTask(
                entry.fact("name"),
                entry.fact("metadata"),
                split(entry.fact("made"), "\n"),
                split(entry.fact("nodes"), ","),
                entry.fact("device"),
                entry.facts().getOrDefault("memory", ""),
                Boolean.parseBoolean(entry.facts().get("resumes")),
                entry.fact("live"),
                entry.fact("definition"));
    }

    private static List<String> split(String joined, String by) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(by, -1)).collect(Collectors.toList());
    }

    /** It is done: so it is known under its name. May be done again. */
    void keep(DomainDirectory directory) {
        if (!name.isEmpty() && !metadata.isEmpty()) {
            directory.snapshots().write(name, metadata);
        }
        if (!name.isEmpty()) {
            directory.writeCurrentSnapshot(Optional.of(name));
        }
    }

    /** It is not done: nothing was ever written to what was made for it. May be done again. */
    void removeMade() {
        for (String file : made) {
            try {
                Files.deleteIfExists(Path.of(file));
            } catch (IOException e) {
                throw new StateFileException(
                        Path.of(file), "it was made for a snapshot, and cannot be removed: " + e, e);
            }
        }
    }
}
