package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** A way to see the guest's screen; one kind per {@code <graphics type=…>} of formatdomain. */
public sealed interface GraphicsDef extends DeviceDef {
    @Override
    default DeviceKind kind() {
        return DeviceKind.GRAPHICS;
    }

    @Override
    default boolean isInGuest() {
        return false;
    }

    /**
     * {@code type='vnc'} on a UNIX socket.
     *
     * @param socket where users expect the socket, absolute; null leaves the path to us
     */
    record VncGraphics(@Nullable String socket) implements GraphicsDef {
        public VncGraphics {
            if (socket != null && !socket.startsWith("/")) {
                throw new IllegalArgumentException("the path of a socket must be absolute: " + socket);
            }
        }
    }
}
