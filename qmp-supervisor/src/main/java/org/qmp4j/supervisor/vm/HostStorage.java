package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.launch.StorageAccess;
import org.qmp4j.supervisor.launch.StorageHost;
import org.qmp4j.supervisor.storage.SecretSource;
import org.qmp4j.supervisor.storage.StorageImage;

/** The storage of this host for guests that really run: QEMU is told each image by us, and never follows a header by itself. */
final class HostStorage implements StorageHost {
    static final StorageHost HERE = new HostStorage();
    static final StorageAccess ACCESS = new StorageAccess(SecretSource.NONE, null, HERE);

    private final ChainDetection chains = new ChainDetection(new ImageFiles());

    @Override
    public StorageImage detected(StorageImage image) {
        return chains.detect(image);
    }
}
