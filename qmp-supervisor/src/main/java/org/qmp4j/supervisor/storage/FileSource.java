package org.qmp4j.supervisor.storage;

/**
 * A file on this host ({@code <source file=…>}).
 *
 * @param path an absolute path, kept as text: it is opened by QEMU, not by us
 */
public record FileSource(String path) implements StorageSource {
    public FileSource {
        HostPath.require("a disk", path);
    }
}
