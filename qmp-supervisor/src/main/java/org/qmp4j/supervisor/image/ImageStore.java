package org.qmp4j.supervisor.image;

import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageSource;

/** Where images are found and opened, for reading alone. */
public interface ImageStore {
    /**
     * The same place, as what it is: a file or a block device. Nothing is opened.
     *
     * @throws ImageException when nothing is there, or nothing that can be an image
     */
    StorageSource found(StorageSource source);

    /**
     * Its bytes.
     *
     * @throws ImageException when it cannot be opened, or is neither a file nor a block device
     */
    ImageBytes open(StorageSource source);

    /** Whether the bytes of such a source can be had here at all. */
    static boolean isLocal(StorageSource source) {
        return source instanceof FileSource || source instanceof BlockSource;
    }
}
