package org.qmp4j.supervisor.storage;

import java.util.Locale;

/** What a disk on the network is reached by ({@code <source protocol=…>}), with the port that is meant when none is stated. */
public enum NetworkProtocol {
    NBD(10809),
    RBD(0),
    ISCSI(3260),
    GLUSTER(24007),
    HTTP(80),
    HTTPS(443),
    FTP(21),
    FTPS(990),
    TFTP(69),
    SSH(22),
    NFS(2049);

    private final int port;

    NetworkProtocol(int port) {
        this.port = port;
    }

    /** The word in the XML. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port that is meant when none is stated; 0 when the protocol has none. */
    public int defaultPort() {
        return port;
    }

    /** Whether it is one of those that are known by a URL. */
    public boolean isUrl() {
        return this == HTTP || this == HTTPS || this == FTP || this == FTPS || this == TFTP;
    }

    /** Whether nbdkit can read it in QEMU's place. */
    public boolean isForNbdkit() {
        return isUrl() || this == SSH;
    }

    /** Whether an image is served by one host; there can be several otherwise, or none. */
    boolean hasOneHost() {
        return this == NBD || this == ISCSI || this == SSH || this == NFS || isUrl();
    }

    /** Whether its name is a pool or volume, a slash, and an image in it. */
    public boolean isPooled() {
        return this == RBD || this == GLUSTER;
    }
}
