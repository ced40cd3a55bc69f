package org.qmp4j.supervisor.storage;

/**
 * A directory of this host that the guest sees as a FAT file system ({@code <source dir=…>}).
 *
 * @param path an absolute path
 */
public record DirSource(String path) implements StorageSource {
    public DirSource {
        HostPath.require("a directory", path);
    }
}
