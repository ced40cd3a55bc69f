package org.qmp4j.channel;

import org.qmp4j.codec.WireMessage;

/** A phase of the connection: takes what arrives, on the event loop. */
interface WireReceiver {
    /** The connection is open; called once, before anything else, on the first phase only. */
    default void opened() {}

    void message(WireMessage message);

    /** A message that was too long to be read; see {@link org.qmp4j.codec.FrameSink#oversized}. */
    void oversized(byte[] head, byte[] tail, long length);

    /** All messages of one read have been handed over. */
    void batchEnd();

    /** The connection is gone. */
    void closed(String reason);
}
