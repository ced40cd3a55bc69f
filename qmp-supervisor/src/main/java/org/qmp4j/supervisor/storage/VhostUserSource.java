package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * Another process that serves the disk ({@code <source type='unix' path=…>}).
 *
 * @param path of its socket
 * @param reconnect whether QEMU comes back when the connection is lost; null when that is not said
 * @param timeout after how many seconds it tries again, or null
 */
public record VhostUserSource(
        String path, @Nullable Boolean reconnect, @Nullable Integer timeout) implements StorageSource {
    public VhostUserSource {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of a socket must be absolute: " + path);
        }
        if (Boolean.TRUE.equals(reconnect) && timeout == null) {
            throw new IllegalArgumentException("a connection that is made again needs its timeout");
        }
    }
}
