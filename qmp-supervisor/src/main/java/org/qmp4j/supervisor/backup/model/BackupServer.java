package org.qmp4j.supervisor.backup.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the disks of a pull are shown (formatbackup, {@code <server>}).
 *
 * @param transport how it is reached; null for TCP
 * @param name its address, of TCP
 * @param port its port, of TCP
 * @param socket its path, of a UNIX socket
 * @param fdgroup of files that somebody else has opened
 * @param tls whether it is encrypted, and clients show a certificate; null when that is not said
 */
public record BackupServer(
        @Nullable Transport transport,
        @Nullable String name,
        @Nullable Integer port,
        @Nullable String socket,
        @Nullable String fdgroup,
        @Nullable Boolean tls) {
    /** How a server is reached. */
    public enum Transport {
        TCP,
        UNIX,
        FD
    }

    /** A UNIX socket. */
    public static BackupServer unix(String socket) {
        return new BackupServer(Transport.UNIX, null, null, socket, null, null);
    }

    /** An address of this host. */
    public static BackupServer tcp(String name, int port, boolean tls) {
        return new BackupServer(Transport.TCP, name, port, null, null, tls ? true : null);
    }

    /** Whether it is encrypted. */
    public boolean isSecure() {
        return Boolean.TRUE.equals(tls);
    }

    /** Whether it is a UNIX socket. */
    public boolean isUnix() {
        return transport == Transport.UNIX;
    }

    /** As an NBD URI for that export. */
    public String uri(String export) {
        String scheme = isSecure() ? "nbds" : "nbd";
        return isUnix()
                ? scheme + "+unix:///" + export + "?socket=" + socket
                : scheme + "://" + name + ":" + port + "/" + export;
    }
}
