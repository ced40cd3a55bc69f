package org.qmp4j.supervisor.monitor;

/**
 * What stands in an image as below it.
 *
 * @param name a path, as it is to be written; relative to the image unless it is absolute
 * @param format QEMU's driver for it, always said
 */
public record BackingName(String name, String format) {}
