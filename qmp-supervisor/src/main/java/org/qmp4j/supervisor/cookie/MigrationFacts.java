package org.qmp4j.supervisor.cookie;

import java.util.UUID;

/**
 * What a migration has to know and libvirt's cookie has no place for.
 *
 * @param id of this migration: no other has it, also not a second try
 * @param running whether the guest is to run where it arrives
 * @param guest what is known of the guest
 */
public record MigrationFacts(UUID id, boolean running, SaveFacts guest) {}
