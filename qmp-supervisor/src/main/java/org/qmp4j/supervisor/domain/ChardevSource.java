package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** The host side of a character device; one kind per {@code type=} of {@code <serial>} and {@code <channel>}. */
public sealed interface ChardevSource {
    /**
     * {@code type='unix'} with {@code mode='bind'}: QEMU listens on a UNIX socket.
     *
     * @param path where users expect the socket, absolute; null leaves the path to us
     */
    record UnixSocket(@Nullable String path) implements ChardevSource {
        public UnixSocket {
            if (path != null && !path.startsWith("/")) {
                throw new IllegalArgumentException("the path of a socket must be absolute: " + path);
            }
        }
    }
}
