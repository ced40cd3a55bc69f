package org.qmp4j.supervisor.vm;

/**
 * A guest that may run under another supervisor.
 *
 * @param reason why, for people
 * @param remedy how to settle it, for people
 */
public record Elsewhere(String reason, String remedy) {}
