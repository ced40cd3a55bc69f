package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;

/** Where the files and sockets of one process of a domain are. */
public sealed interface LaunchPaths permits RunPaths, LibvirtPaths {
    /** The control monitor. */
    Path qmpSocket();

    /** The file that QEMU locks and writes its pid to; null when somebody else keeps it. */
    @Nullable
    Path pidfile();

    /** The key by which the secrets of its command line are encrypted; null when there is none. */
    @Nullable
    Path masterKey();

    /** Whether files and sockets are opened by whoever starts QEMU, and are handed over to it. */
    boolean handsOver();

    /**
     * The UNIX socket of a display.
     *
     * @param kind of display, such as {@code vnc}
     * @param stated the path that the definition names, or null
     */
    Path displaySocket(String kind, @Nullable String stated);

    /** The TCP ports of a display. */
    DisplayPorts ports(VncGraphics vnc);

    /** The TCP ports of a display. */
    DisplayPorts ports(SpiceGraphics spice);

    /** The device of the host that draws when none is stated; null leaves the choice to QEMU. */
    @Nullable
    String renderNode();

    /** The socket of the process that makes a TPM. */
    String tpmSocket();

    /** The socket of the process that shows a directory, by the id of its device. */
    String virtiofsSocket(String alias);

    /** The bus on which a display is when none is stated. */
    String dbusAddress();

    /** Whether its users are asked for a password, which is said over QMP and never on the command line. */
    boolean hasPassword(VncGraphics vnc);

    /** Whether its users are asked for a password, which is said over QMP and never on the command line. */
    boolean hasPassword(SpiceGraphics spice);

    /** The socket of the nbdkit that reads the image of that node; null when QEMU reads it itself. */
    default @Nullable Path nbdkitSocket(String node) {
        return null;
    }

    /** Where the certificates of SPICE are. */
    default Path spiceCertificates() {
        return Path.of("/etc/pki/libvirt-spice");
    }

    /** The socket of the passt of a card with that alias. */
    Path passtSocket(String alias);

    /** The descriptor of the open TAP device that a process is started with, by the alias of the card; null when it opens it itself. */
    default @Nullable Integer openTap(@Nullable String alias) {
        return null;
    }

    /** The host side of serial port N. */
    Path serialSocket(int port);

    /** The descriptor by which QEMU is handed that file; null when it opens the file itself. */
    @Nullable
    String handed(HandedFile file);

    /**
     * An address for sockets between host and guest that no other guest has.
     *
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when none can be told
     */
    long freeCid();

    /** The host side of a channel of that alias and name. */
    Path channelSocket(String alias, String target);

    /** Where huge pages are had in a hugetlbfs. */
    Path hugePages(Path mount);

    /** A file that is memory of the guest, by its id. */
    Path memoryFile(String id);

    /** Whether memory is a file that others share, unless the definition says what it is. */
    default boolean sharesMemory() {
        return false;
    }

    /** Where firmware keeps the variables of the domain when it names no file; empty when there is no such place. */
    Optional<Path> nvram(String name, String ending);

    /** A file of the domain itself, such as a key for the start of its guest; empty when there is no such place. */
    Optional<Path> ofDomain(String file);
}
