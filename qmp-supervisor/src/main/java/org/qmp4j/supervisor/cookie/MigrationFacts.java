package org.qmp4j.supervisor.cookie;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a migration has to know and libvirt's cookie has no place for.
 *
 * @param id of this migration: no other has it, also not a second try
 * @param running whether the guest is to run where it arrives
 * @param guest what is known of the guest
 * @param checkpoints the checkpoints of the domain, as they are kept; null when it never had any
 */
public record MigrationFacts(
        UUID id, boolean running, SaveFacts guest, @Nullable String checkpoints) {}
