package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether a socket that QEMU connects to is connected to again when it is lost ({@code <reconnect>}).
 *
 * @param enabled whether it is
 * @param timeout seconds between the attempts; null when it is not enabled
 */
public record ChardevReconnect(boolean enabled, @Nullable Integer timeout) {
    public ChardevReconnect {
        if (enabled && (timeout == null || timeout == 0)) {
            throw new IllegalArgumentException("the timeout of a reconnect must be a number of seconds from 1");
        }
    }

    /** Seconds between the attempts; 0 for none. */
    public int seconds() {
        return enabled && timeout != null ? timeout : 0;
    }
}
