package org.qmp4j.supervisor.saveimage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.cookie.SaveFacts.StreamMark;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.saveimage.format.Compression;

/**
 * The guest of a file, as it would go on.
 *
 * @param image what the file says
 * @param definition what its process would be
 * @param facts what this library says of it besides; null of a guest that libvirt has saved
 */
@SuppressWarnings("exports") // a definition is what every feature hands out
public record SavedGuest(
        SaveImage image, DomainDef definition, @Nullable SaveFacts facts) {
    /** The CPU that it had, and must have again; empty when that is not known. */
    public Optional<ActualCpu> cpu() {
        return Optional.ofNullable(facts).map(SaveFacts::cpu);
    }

    /** What has become of its disks since it was saved, for people; empty when nothing has, or when that is not known. */
    public List<String> diskChanges() {
        return facts == null ? List.of() : DiskFiles.changes(facts.disks());
    }

    /** The program that unpacks it; empty when none is needed. */
    public Optional<String> program() {
        Compression packing = image.header().compression();
        return switch (packing) {
            case RAW, GZIP, SPARSE -> Optional.empty();
            case BZIP2, XZ, LZOP, ZSTD -> Optional.of(packing.id());
        };
    }

    /** Whether its state is one that this library can hand to a QEMU. */
    public boolean isStream() {
        return image.header().compression() != Compression.SPARSE;
    }

    /** How many bytes its file must have at least; a packed one may have fewer. */
    public long leastBytes() {
        boolean raw = image.header().compression() == Compression.RAW;
        StreamMark stream = facts == null ? null : facts.stream();
        return image.header().streamOffset() + (raw && stream != null ? stream.bytes() : 0);
    }
}
