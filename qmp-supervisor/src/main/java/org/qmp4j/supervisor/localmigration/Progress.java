package org.qmp4j.supervisor.localmigration;

/**
 * How far a local migration is.
 *
 * @param phase what is being done
 * @param transferred bytes that were sent
 * @param remaining bytes of memory that are to be sent still, as far as QEMU says; more when the guest writes faster than they go
 */
public record Progress(Phase phase, long transferred, long remaining) {}
