package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * Who we are for the host that serves a disk, where that is no secret ({@code <identity>}, {@code <knownHosts>}).
 *
 * @param user user there: of ssh a name, of NFS a name or {@code +} and a number; null when that is not said
 * @param group group there, for NFS
 * @param keyfile private key for ssh
 * @param agentSocket socket of an ssh agent
 * @param knownHosts file with the keys of ssh servers
 */
public record NetworkLogin(
        @Nullable String user,
        @Nullable String group,
        @Nullable String keyfile,
        @Nullable String agentSocket,
        @Nullable String knownHosts) {
    /** Nothing is said. */
    public static final NetworkLogin UNSAID = new NetworkLogin(null, null, null, null, null);
}
