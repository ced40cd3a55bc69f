package org.qmp4j.supervisor.livemigration;

/**
 * What a destination has said, for {@link LiveMigrations#perform}.
 *
 * @param uri where it waits for the guest, as QEMU has it: {@code unix:PATH} or {@code tcp:HOST:PORT}
 * @param cookie what else the source has to know
 */
public record Prepared(String uri, String cookie) {}
