package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where what a guest writes to a character device is written as well ({@code <log>}).
 *
 * @param file path of the file
 * @param append whether it is kept when the guest starts; null leaves that to QEMU
 */
public record ChardevLog(String file, @Nullable Boolean append) {}
