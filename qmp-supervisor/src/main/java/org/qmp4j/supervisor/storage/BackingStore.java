package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * What is below an image ({@code <backingStore>}).
 *
 * @param image the image below; null when it is known that there is none, whatever the header says
 */
public record BackingStore(@Nullable StorageImage image) {
    /** The chain ends here. */
    public static final BackingStore END = new BackingStore(null);
}
