package org.qmp4j.transport;

import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import org.qmp4j.error.QmpUnsupportedException;

/** jnr-posix, loaded when first needed: only descriptor passing needs it. */
final class NativePosix {
    static final int FD_CLOEXEC = 1;
    static final int O_CLOEXEC = 0x80000;
    static final int MSG_NOSIGNAL = 0x4000;
    static final int SOL_SOCKET = 1;
    static final int SCM_RIGHTS = 1;

    private NativePosix() {}

    static POSIX get() {
        POSIX posix = Loaded.INSTANCE;
        if (!posix.isNative()) {
            throw new QmpUnsupportedException("native calls are not available in this JVM: descriptors cannot be passed"
                    + " (start it with --enable-native-access=ALL-UNNAMED, on a system that jnr-posix supports)");
        }
        return posix;
    }

    private static final class Loaded {
        private static final POSIX INSTANCE = POSIXFactory.getPOSIX();
    }
}
