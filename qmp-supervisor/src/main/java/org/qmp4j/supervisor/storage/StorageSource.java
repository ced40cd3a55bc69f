package org.qmp4j.supervisor.storage;

/** Where the bytes of a disk are; one kind per {@code <disk type=…>} of formatdomain. */
public sealed interface StorageSource permits FileSource, BlockSource {}
