package org.qmp4j.message;

/**
 * The connection ended. Not the same as QEMU's {@code SHUTDOWN} event: a guest may live on without its monitor.
 *
 * @param reason for people
 * @param reconnecting whether the client now tries to get it back; if so, a {@link QmpGap} follows once it has
 */
public record QmpDisconnected(long sequence, String reason, boolean reconnecting) implements QmpNotice {}
