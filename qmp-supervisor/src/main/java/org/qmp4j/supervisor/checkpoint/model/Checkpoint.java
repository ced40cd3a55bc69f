package org.qmp4j.supervisor.checkpoint.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint: from this moment on each of its disks notes in a bitmap what is written to it.
 *
 * @param name unique in its domain
 * @param description for people, or null
 * @param parent the checkpoint before it, or null for the first
 * @param creationTime seconds since 1970
 * @param disks its disks by their targets, each of which says whether it takes part
 * @param domain the domain as it was then, as domain XML, or null
 */
public record Checkpoint(
        String name,
        @Nullable String description,
        @Nullable String parent,
        long creationTime,
        List<CheckpointDisk> disks,
        @Nullable String domain) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_\\-][a-zA-Z0-9_\\-.]*");
    private static final int LONGEST = 1023;

    public Checkpoint {
        disks = List.copyOf(disks);
    }

    /** What keeps this from being the name of a checkpoint; qcow2 keeps at most 1023 bytes of it as the name of a bitmap. */
    public static Optional<String> nameProblem(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(
                    "'" + name + "' cannot be the name of a checkpoint: it has letters, digits, '_', '-' and '.', "
                            + "and no '.' at its beginning");
        }
        return name.length() > LONGEST
                ? Optional.of(
                        "the name of a checkpoint has at most " + LONGEST + " characters, and not " + name.length())
                : Optional.empty();
    }

    /** The disks that take part. */
    public List<CheckpointDisk> bitmaps() {
        return disks.stream().filter(CheckpointDisk::takesPart).toList();
    }

    /** Its disk of that target. */
    public Optional<CheckpointDisk> disk(String target) {
        return disks.stream().filter(disk -> disk.name().equals(target)).findFirst();
    }

    /** The same after another one. */
    public Checkpoint withParent(@Nullable String next) {
        return new Checkpoint(name, description, next, creationTime, disks, domain);
    }

    /** The same with those disks. */
    public Checkpoint withDisks(List<CheckpointDisk> next) {
        return new Checkpoint(name, description, parent, creationTime, next, domain);
    }

    /** The same without the domain as it was. */
    public Checkpoint withoutDomain() {
        return withDomain(null);
    }

    /** The same with the domain as it was. */
    public Checkpoint withDomain(@Nullable String next) {
        return new Checkpoint(name, description, parent, creationTime, disks, next);
    }

    /** As what somebody says of it. */
    public CheckpointRequest asRequest() {
        return new CheckpointRequest(name, description, parent, creationTime, disks, domain, null);
    }
}
