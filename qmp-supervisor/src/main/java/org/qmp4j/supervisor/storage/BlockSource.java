package org.qmp4j.supervisor.storage;

/**
 * A block device of this host ({@code <source dev=…>}).
 *
 * @param path an absolute path, kept as text: it is opened by QEMU, not by us
 */
public record BlockSource(String path) implements StorageSource {
    public BlockSource {
        HostPath.require("a block device", path);
    }
}
