package org.qmp4j.codec;

/** Takes what a {@link FrameSplitter} finds, in order. */
public interface FrameSink {
    /** One complete message, without line end; the array is the sink's to keep. */
    void frame(byte[] message);

    /**
     * One message that was longer than the cap and whose middle is lost.
     *
     * @param head its first bytes
     * @param tail its last bytes
     * @param length of the whole
     */
    void oversized(byte[] head, byte[] tail, long length);
}
