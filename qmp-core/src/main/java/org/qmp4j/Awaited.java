package org.qmp4j;

import org.qmp4j.message.QmpEvent;

/**
 * A command's result and the event that it led to, which often arrives first.
 *
 * @param <R> of the command
 */
public record Awaited<R>(R result, QmpEvent event) {}
