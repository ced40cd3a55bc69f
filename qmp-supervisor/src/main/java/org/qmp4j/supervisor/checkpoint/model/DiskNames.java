package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * The names by which people know the disks of a domain: target, path of the image, block node, serial number.
 *
 * @param definition the domain; of one that runs what runs, so that its nodes have names
 */
public record DiskNames(DomainDef definition) {
    /** What a name stands for. */
    public sealed interface Meaning {
        /** One disk, by its target. */
        record One(String target) implements Meaning {}

        /** No disk, or more than one; the problem is for people. */
        record Unclear(String problem) implements Meaning {}
    }

    /** What that name stands for. A target counts before all else. */
    public Meaning meaning(String said) {
        Set<String> found = new LinkedHashSet<>();
        for (DiskDef disk : definition.devices().disks()) {
            if (disk.target().dev().equals(said)) {
                return new Meaning.One(said);
            }
            if (said.equals(disk.serial()) || names(disk.image()).contains(said)) {
                found.add(disk.target().dev());
            }
        }
        if (found.size() == 1) {
            return new Meaning.One(found.iterator().next());
        }
        return new Meaning.Unclear(
                found.isEmpty()
                        ? "there is no disk '" + said + "': the disks are " + targets()
                        : "'" + said + "' is more than one disk: " + String.join(", ", found));
    }

    private static List<String> names(StorageImage image) {
        List<String> names = new ArrayList<>();
        if (image.source() instanceof FileSource file) {
            names.add(file.path());
        } else if (image.source() instanceof BlockSource block) {
            names.add(block.path());
        }
        if (image.index() != null) {
            names.add("libvirt-" + image.index() + "-format");
            names.add("libvirt-" + image.index() + "-storage");
        }
        return names;
    }

    /** The targets of all disks, in their order. */
    public List<String> targets() {
        return definition.devices().disks().stream()
                .map(disk -> disk.target().dev())
                .toList();
    }
}
