package org.qmp4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import jnr.constants.platform.OpenFlags;
import jnr.posix.CmsgHdr;
import jnr.posix.MsgHdr;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import jnr.unixsocket.UnixSocketChannel;

/** Sends an open file in one message with some bytes. */
final class DescriptorSender {

    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final POSIX POSIX_CALLS = POSIXFactory.getPOSIX();

    private DescriptorSender() {}

    static void send(UnixSocketChannel channel, byte[] payload, Path file) {
        int fd = POSIX_CALLS.open(file.toString(), OpenFlags.O_RDWR.intValue(), 0);
        assertTrue(fd >= 0, () -> file + ": " + POSIX_CALLS.strerror(POSIX_CALLS.errno()));
        try {
            ByteBuffer rights = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
            rights.putInt(fd).flip();
            ByteBuffer bytes =
                    ByteBuffer.allocateDirect(payload.length).put(payload).flip();
            MsgHdr message = POSIX_CALLS.allocateMsgHdr();
            message.setIov(new ByteBuffer[] {bytes});
            CmsgHdr control = message.allocateControl(Integer.BYTES);
            control.setLevel(SOL_SOCKET);
            control.setType(SCM_RIGHTS);
            control.setData(rights);
            assertEquals(payload.length, POSIX_CALLS.sendmsg(channel.getFD(), message, MSG_NOSIGNAL));
        } finally {
            POSIX_CALLS.close(fd);
        }
    }
}
