package org.qmp4j.transport;

import org.qmp4j.error.QmpUnsupportedException;

/**
 * What two processes that share a queue of a TAP device must agree on: a QEMU that starts, and one that loads, sets its own length
 * of the header before each packet, and the other one takes packets for broken from then on.
 */
public final class TunQueue {
    private static final long GET_VNET_HEADER = 0x800454d7L;
    private static final long SET_VNET_HEADER = 0x400454d8L;

    private TunQueue() {}

    /** {@code TUNGETVNETHDRSZ}: bytes of the header. @throws QmpUnsupportedException if it is no queue of a TAP device */
    public static int headerLength(NativeFd queue) {
        int[] length = new int[1];
        call("read", queue, GET_VNET_HEADER, length);
        return length[0];
    }

    /** {@code TUNSETVNETHDRSZ}. @throws QmpUnsupportedException if it is no queue of a TAP device */
    public static void setHeaderLength(NativeFd queue, int bytes) {
        call("set", queue, SET_VNET_HEADER, new int[] {bytes});
    }

    private static void call(String verb, NativeFd queue, long request, int[] value) {
        int error = SystemCalls.ioctl(queue.number(), request, value);
        if (error != 0) {
            throw new QmpUnsupportedException("cannot " + verb + " the header length of descriptor " + queue.number()
                    + ": " + SystemCalls.text(error));
        }
    }
}
