package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * Who makes persistent reservations for a SCSI device ({@code <reservations>}).
 *
 * @param helper socket of the helper process; null for one that is started with the domain
 */
public record Reservations(@Nullable String helper) {
    /** Whether the helper is started with the domain. */
    public boolean managed() {
        return helper == null;
    }
}
