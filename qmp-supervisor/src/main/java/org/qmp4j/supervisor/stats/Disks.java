package org.qmp4j.supervisor.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.qapi.blockcore.BlockStats;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;

/** Which of the definition's disks is meant: QEMU names devices by their ids, or by their place in its tree of objects. */
record Disks(Map<String, DiskDef> byAlias) {
    private static final String PERIPHERAL = "/machine/peripheral/";

    static Disks of(DomainDef definition) {
        return new Disks(definition.devices().disks().stream()
                .collect(
                        Collectors.toMap(disk -> String.valueOf(disk.placement().alias()), disk -> disk)));
    }

    List<DiskStats> match(List<BlockStats> said) {
        return said.stream()
                .filter(one -> one.qdev().isPresent())
                .map(this::match)
                .toList();
    }

    private DiskStats match(BlockStats said) {
        String device = id(said.qdev().orElse(""));
        DiskDef disk = byAlias.get(device);
        return new DiskStats(
                disk == null ? device : disk.target().dev(),
                device,
                path(disk),
                said.nodeName(),
                DiskStats.read(said.stats()),
                DiskStats.write(said.stats()),
                DiskStats.flush(said.stats()));
    }

    private static Optional<String> path(@Nullable DiskDef disk) {
        if (disk != null && disk.source() instanceof BlockSource block) {
            return Optional.of(block.path());
        }
        return disk != null && disk.source() instanceof FileSource file ? Optional.of(file.path()) : Optional.empty();
    }

    /** A virtio disk is named by its backend, below its device. */
    private static String id(String qdev) {
        String inner = qdev.startsWith(PERIPHERAL) ? qdev.substring(PERIPHERAL.length()) : qdev;
        int end = inner.indexOf('/');
        return end > 0 ? inner.substring(0, end) : inner;
    }
}
