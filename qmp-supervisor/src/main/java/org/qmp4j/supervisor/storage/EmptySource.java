package org.qmp4j.supervisor.storage;

/**
 * Nowhere: a drive without a medium.
 *
 * @param block whether what will be put in is a block device; else a file
 */
public record EmptySource(boolean block) implements StorageSource {}
