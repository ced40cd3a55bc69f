package org.qmp4j.supervisor.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that somebody else keeps ({@code <secret>}): named by its uuid, or by what it is for.
 *
 * @param type what kind of secret: {@code ceph}, {@code iscsi}, {@code passphrase} and the like
 * @param uuid its uuid, or null
 * @param usage what it is for, or null
 */
public record SecretRef(
        String type, @Nullable UUID uuid, @Nullable String usage) {
    public SecretRef {
        if ((uuid == null) == (usage == null)) {
            throw new IllegalArgumentException("a secret is named either by its uuid or by its usage");
        }
    }

    /** What it is named by. */
    public String name() {
        return uuid == null ? "'" + usage + "'" : uuid.toString();
    }
}
