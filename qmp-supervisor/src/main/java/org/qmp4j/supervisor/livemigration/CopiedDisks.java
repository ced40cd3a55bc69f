package org.qmp4j.supervisor.livemigration;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.FileSource;

/** Which disks of a guest are copied when its storage is not shared: images in files that it writes to. */
final class CopiedDisks {
    private CopiedDisks() {}

    static List<DiskDef> of(DomainDef definition) {
        return definition.devices().disks().stream()
                .filter(disk -> disk.source() instanceof FileSource && !disk.readonly())
                .toList();
    }

    /** Why an image cannot be made for it; empty when it can. */
    static Optional<String> obstacle(DiskDef disk) {
        if (disk.image().chain().size() > 1) {
            return Optional.of("it has a backing chain: pull it into one image first");
        }
        boolean plain = disk.image().encryption() == null
                && disk.image().slice() == null
                && disk.image().dataStore() == null;
        return plain
                ? Optional.empty()
                : Optional.of("it is encrypted, a slice, or has a data file: share its storage");
    }
}
