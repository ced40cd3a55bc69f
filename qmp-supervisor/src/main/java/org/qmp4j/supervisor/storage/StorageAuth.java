package org.qmp4j.supervisor.storage;

/**
 * Who we are for the host that serves a disk ({@code <auth>}).
 *
 * @param username name of the user
 * @param secret the password or key
 */
public record StorageAuth(String username, SecretRef secret) {}
