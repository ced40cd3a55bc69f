package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;

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

    /** The same without its password, as it may be shown. */
    default GraphicsDef shown() {
        return this;
    }

    /** Whether it draws with OpenGL, of which QEMU has one. */
    default boolean isOpenGl() {
        return false;
    }

    /**
     * {@code type='vnc'}.
     *
     * @param listen where it is served
     * @param port its TCP port; null leaves it to the start
     * @param websocket port for browsers; -1 leaves it to the start, null is none
     * @param keymap layout of the keyboard, or null
     * @param sharePolicy who may look on at the same time, or null
     * @param powerControl whether users can switch the guest off, or null
     * @param password by what users are let in
     * @param audio number of the audio backend that it carries, or null for the first
     */
    record VncGraphics(
            ListenDef listen,
            @Nullable Integer port,
            @Nullable Integer websocket,
            @Nullable String keymap,
            @Nullable String sharePolicy,
            @Nullable Boolean powerControl,
            DisplayPassword password,
            @Nullable Integer audio)
            implements GraphicsDef {
        /** The port of display 0. */
        public static final int FIRST_PORT = 5900;

        /** On a UNIX socket; null leaves the path to us. */
        public VncGraphics(@Nullable String socket) {
            this(new SocketListen(socket), null, null, null, null, null, DisplayPassword.NONE, null);
        }

        @Override
        public GraphicsDef shown() {
            return new VncGraphics(
                    listen, port, websocket, keymap, sharePolicy, powerControl, DisplayPassword.NONE, audio);
        }

        /** The same, served on that socket; null leaves the path to us. */
        public VncGraphics on(@Nullable String socket) {
            return new VncGraphics(
                    new SocketListen(socket), port, websocket, keymap, sharePolicy, powerControl, password, audio);
        }
    }

    /**
     * {@code type='spice'}.
     *
     * @param listen where it is served
     * @param port its TCP port; null when it has none or it is left to the start
     * @param tlsPort its encrypted port; -1 leaves it to the start, null is none
     * @param autoport whether the ports are chosen at the start
     * @param keymap layout of the keyboard, or null
     * @param password by what users are let in
     * @param settings how it is spoken
     * @param gl whether it draws with OpenGL
     */
    record SpiceGraphics(
            ListenDef listen,
            @Nullable Integer port,
            @Nullable Integer tlsPort,
            boolean autoport,
            @Nullable String keymap,
            DisplayPassword password,
            SpiceSettings settings,
            GlDef gl)
            implements GraphicsDef {
        @Override
        public boolean isOpenGl() {
            return gl.isOn();
        }

        @Override
        public GraphicsDef shown() {
            return new SpiceGraphics(listen, port, tlsPort, autoport, keymap, DisplayPassword.NONE, settings, gl);
        }

        /** The same, served on that socket. */
        public SpiceGraphics on(@Nullable String socket) {
            return new SpiceGraphics(new SocketListen(socket), port, tlsPort, autoport, keymap, password, settings, gl);
        }
    }

    /**
     * {@code type='sdl'}: a window on the host.
     *
     * @param display X display, or null
     * @param xauth file with the key of the X display, or null
     * @param fullScreen whether the window is the whole screen, or null
     * @param gl whether it draws with OpenGL
     */
    record SdlGraphics(
            @Nullable String display,
            @Nullable String xauth,
            @Nullable Boolean fullScreen,
            GlDef gl) implements GraphicsDef {
        @Override
        public boolean isOpenGl() {
            return gl.isOn();
        }
    }

    /**
     * {@code type='egl-headless'}: draws with OpenGL for the other displays.
     *
     * @param gl where it draws
     */
    record EglHeadlessGraphics(GlDef gl) implements GraphicsDef {
        @Override
        public boolean isOpenGl() {
            return true;
        }
    }

    /**
     * {@code type='dbus'}.
     *
     * @param address of the bus, or null
     * @param p2p whether users are connected one by one, or null
     * @param gl whether it draws with OpenGL
     * @param audio number of the audio backend that it carries, or null
     */
    record DbusGraphics(
            @Nullable String address,
            @Nullable Boolean p2p,
            GlDef gl,
            @Nullable Integer audio) implements GraphicsDef {
        @Override
        public boolean isOpenGl() {
            return gl.isOn();
        }
    }

    /**
     * {@code type='rdp'}: a process beside QEMU serves what QEMU shows on D-Bus.
     *
     * @param listen where it is served
     * @param port its TCP port; null when it is left to the start
     * @param autoport whether the port is chosen at the start, or null
     * @param replaceUser whether a second user takes the place of the first, or null
     * @param multiUser whether there can be several users, or null
     * @param username whom it lets in, or null
     * @param password by which they are let in
     */
    record RdpGraphics(
            ListenDef listen,
            @Nullable Integer port,
            @Nullable Boolean autoport,
            @Nullable Boolean replaceUser,
            @Nullable Boolean multiUser,
            @Nullable String username,
            DisplayPassword password)
            implements GraphicsDef {
        @Override
        public boolean isOpenGl() {
            return false;
        }
    }
}
