package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.SecretSource;

/**
 * What a plan needs to know to reach the images of a domain.
 *
 * @param secrets the values of secrets
 * @param masterKey by which they are encrypted; null when the process has no such key
 * @param host the storage of the host
 */
public record StorageAccess(SecretSource secrets, @Nullable MasterKey masterKey, StorageHost host) {
    /** This host, and no secrets. */
    public static final StorageAccess PLAIN = new StorageAccess(SecretSource.NONE, null, StorageHost.THIS);
}
