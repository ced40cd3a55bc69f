package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The host side of a character device, with its log.
 *
 * @param source what it is
 * @param log where it is logged, or null
 */
public record ChardevDef(ChardevSource source, @Nullable ChardevLog log) {
    /** A host side without a log. */
    public static ChardevDef of(ChardevSource source) {
        return new ChardevDef(source, null);
    }

    /** The same log for another host side. */
    public ChardevDef withSource(ChardevSource next) {
        return new ChardevDef(next, log);
    }

    /** The UNIX socket on which QEMU listens; null when it is something else. */
    public ChardevSource.@Nullable UnixSocket listener() {
        return source instanceof ChardevSource.UnixSocket unix && unix.listens() ? unix : null;
    }
}
