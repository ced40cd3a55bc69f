package org.qmp4j.supervisor.storage;

/**
 * A vDPA device of this host ({@code <source dev=…>}).
 *
 * @param path of its character device
 */
public record VhostVdpaSource(String path) implements StorageSource {
    public VhostVdpaSource {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of a vDPA device must be absolute: " + path);
        }
    }
}
