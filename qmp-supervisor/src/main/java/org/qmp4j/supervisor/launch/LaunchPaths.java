package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

    /** The VNC server. */
    Path vncSocket();

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
}
