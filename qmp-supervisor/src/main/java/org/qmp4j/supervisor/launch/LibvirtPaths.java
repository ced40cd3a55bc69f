package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The paths that libvirt's system daemon gives a domain, so that a command line can be compared with libvirt's own. Nothing
 * runs on them.
 *
 * @param id the number of the domain; -1 for one that does not run
 * @param name its name
 */
public record LibvirtPaths(int id, String name) implements LaunchPaths {
    private static final Path STATE = Path.of("/var/lib/libvirt/qemu");
    private static final Path CHANNELS = Path.of("/var/run/libvirt/qemu/channel");
    private static final long SOME_CID = 42;
    private static final int SHORT_NAME = 20;

    private String shortName() {
        int[] start = name.codePoints().limit(SHORT_NAME).toArray();
        return id + "-" + new String(start, 0, start.length);
    }

    private Path directory() {
        return STATE.resolve("domain-" + shortName());
    }

    @Override
    public Path qmpSocket() {
        return directory().resolve("monitor.sock");
    }

    /** libvirt keeps one itself. */
    @Override
    public @Nullable Path pidfile() {
        return null;
    }

    @Override
    public Path masterKey() {
        return directory().resolve("master-key.aes");
    }

    @Override
    public boolean handsOver() {
        return true;
    }

    @Override
    public Path vncSocket() {
        return directory().resolve("vnc.sock");
    }

    @Override
    public Path serialSocket(int port) {
        return directory().resolve("serial" + port + ".sock");
    }

    /** For a domain that does not run these are numbers that stand for descriptors. */
    @Override
    public String handed(HandedFile file) {
        return switch (file) {
            case VSOCK -> "6789";
            case VHOST_SCSI -> "3";
        };
    }

    /** Some address: which are free is known when a domain starts. */
    @Override
    public long freeCid() {
        return SOME_CID;
    }

    @Override
    public Path channelSocket(String alias, String target) {
        return CHANNELS.resolve(shortName()).resolve(target);
    }
}
