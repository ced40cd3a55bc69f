package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** Something that only some {@linkplain AudioBackend audio backends} can be told. */
public enum AudioSetting {
    /** A device of the host. */
    DEV("dev", Kind.TEXT, "dev"),
    BUFFER_COUNT("bufferCount", Kind.NUMBER, "buffer-count"),
    TRY_POLL("tryPoll", Kind.FLAG, "try-poll"),
    SERVER_NAME("serverName", Kind.TEXT, "server-name"),
    CLIENT_NAME("clientName", Kind.TEXT, "client-name"),
    CONNECT_PORTS("connectPorts", Kind.TEXT, "connect-ports"),
    EXACT_NAME("exactName", Kind.FLAG, "exact-name"),
    NAME("name", Kind.TEXT, "name"),
    STREAM_NAME("streamName", Kind.TEXT, "stream-name"),
    LATENCY("latency", Kind.NUMBER, "latency"),
    TRY_MMAP("tryMMap", Kind.FLAG, "try-mmap"),
    EXCLUSIVE("exclusive", Kind.FLAG, "exclusive"),
    DSP_POLICY("dspPolicy", Kind.NUMBER, "dsp-policy"),
    /** The server, for a backend that has one for all. */
    SERVER("serverName", Kind.TEXT, "server"),
    PATH("path", Kind.TEXT, "path"),
    /** In the environment of QEMU, not on its command line. */
    RUNTIME_DIR("runtimeDir", Kind.TEXT, null),
    /** In the environment of QEMU, not on its command line. */
    DRIVER("driver", Kind.SDL_DRIVER, null);

    /** What its value is. */
    public enum Kind {
        TEXT,
        FLAG,
        NUMBER,
        /** One of the words that SDL has for what it plays through. */
        SDL_DRIVER
    }

    private final String attribute;
    private final Kind kind;
    private final @Nullable String key;

    AudioSetting(String attribute, Kind kind, @Nullable String key) {
        this.attribute = attribute;
        this.kind = kind;
        this.key = key;
    }

    /** The attribute in the XML. */
    public String attribute() {
        return attribute;
    }

    /** What its value is: a text, a {@link Boolean} or an {@link Integer}. */
    public Kind kind() {
        return kind;
    }

    /** QEMU's name of it; null when it is not said on the command line. */
    public @Nullable String key() {
        return key;
    }
}
