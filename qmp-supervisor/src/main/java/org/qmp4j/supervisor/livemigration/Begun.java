package org.qmp4j.supervisor.livemigration;

/**
 * What a source has said of a guest, for {@link LiveMigrations#prepare}.
 *
 * @param xml what the guest has, as domain XML
 * @param cookie what else the destination has to know
 */
public record Begun(String xml, String cookie) {}
