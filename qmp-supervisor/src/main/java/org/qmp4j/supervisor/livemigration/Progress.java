package org.qmp4j.supervisor.livemigration;

/**
 * How far a live migration is.
 *
 * @param phase what is being done
 * @param transferred bytes that were sent
 * @param remaining bytes of memory that are to be sent still; more when the guest writes faster than they go
 * @param total bytes of memory that the guest has
 */
public record Progress(Phase phase, long transferred, long remaining, long total) {}
