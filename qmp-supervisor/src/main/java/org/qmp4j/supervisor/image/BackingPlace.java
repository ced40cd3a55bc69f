package org.qmp4j.supervisor.image;

import java.util.Optional;
import org.qmp4j.supervisor.storage.Slice;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * Where a backing string leads.
 *
 * @param source where that is
 * @param slice which part of it is the image; empty for all of it
 */
public record BackingPlace(StorageSource source, Optional<Slice> slice) {
    static BackingPlace of(StorageSource source) {
        return new BackingPlace(source, Optional.empty());
    }
}
