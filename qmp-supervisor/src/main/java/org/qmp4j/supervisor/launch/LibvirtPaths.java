package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;

/**
 * The paths that libvirt's system daemon gives a domain, so that a command line can be compared with libvirt's own. Nothing
 * runs on them.
 *
 * @param id the number of the domain; -1 for one that does not run
 * @param name its name
 * @param choices what is chosen when a domain starts
 */
public record LibvirtPaths(int id, String name, HostChoices choices) implements LaunchPaths {
    private static final Path STATE = Path.of("/var/lib/libvirt/qemu");
    private static final Path CHANNELS = Path.of("/var/run/libvirt/qemu/channel");
    private static final Path PASST = Path.of("/var/run/libvirt/qemu/passt");
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
    public Path displaySocket(String kind, @Nullable String stated) {
        return stated == null ? directory().resolve(kind + ".sock") : Path.of(stated);
    }

    @Override
    public DisplayPorts ports(VncGraphics vnc) {
        return DisplayPorts.of(vnc, choices::port);
    }

    @Override
    public DisplayPorts ports(SpiceGraphics spice) {
        return DisplayPorts.of(spice, choices::port);
    }

    @Override
    public String renderNode() {
        return choices.renderNode();
    }

    @Override
    public String tpmSocket() {
        return choices.tpmSocket();
    }

    @Override
    public @Nullable Path nbdkitSocket(String node) {
        return choices.nbdkitSocket(directory(), node);
    }

    @Override
    public String virtiofsSocket(String alias) {
        return directory().resolve(alias + "-fs.sock").toString();
    }

    @Override
    public String dbusAddress() {
        return "unix:path=/var/run/libvirt/qemu/dbus/" + shortName() + "-dbus.sock";
    }

    @Override
    public boolean hasPassword(VncGraphics vnc) {
        return vnc.password().text() != null;
    }

    /** That of the daemon's settings, when none is stated. */
    @Override
    public boolean hasPassword(SpiceGraphics spice) {
        return true;
    }

    @Override
    public Path passtSocket(String alias) {
        return PASST.resolve(shortName() + "-" + alias + ".socket");
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
            case VHOST_USER_GPU -> "1729";
        };
    }

    @Override
    public long freeCid() {
        return choices.cid();
    }

    @Override
    public Path channelSocket(String alias, String target) {
        return CHANNELS.resolve(shortName()).resolve(target);
    }

    @Override
    public Path hugePages(Path mount) {
        return mount.resolve("libvirt/qemu").resolve(shortName());
    }

    @Override
    public Path memoryFile(String memory) {
        return STATE.resolve("ram").resolve(shortName()).resolve(memory);
    }

    @Override
    public Optional<Path> nvram(String domain, String ending) {
        return Optional.of(STATE.resolve("nvram").resolve(domain + "_VARS." + ending));
    }

    @Override
    public Optional<Path> ofDomain(String file) {
        return Optional.of(directory().resolve(file));
    }
}
