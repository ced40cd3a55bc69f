package org.qmp4j.message;

/**
 * What a subscription delivers, in arrival order: an event, a gap (events were missed here: look again), or the end of
 * the connection.
 */
public sealed interface QmpNotice permits QmpEvent, QmpGap, QmpDisconnected {
    /**
     * Position in the client's stream, counted from 1 over its whole life, reconnections included. Each notice of the
     * client takes one number; a filtered subscription sees increasing numbers with holes.
     */
    long sequence();
}
