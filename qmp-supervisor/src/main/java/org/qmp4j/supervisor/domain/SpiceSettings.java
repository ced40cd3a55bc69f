package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How SPICE is spoken; null leaves a choice to QEMU.
 *
 * @param defaultMode whether channels of which nothing is said are encrypted
 * @param channels those of which something is said
 * @param image how images are compressed
 * @param jpeg whether images are compressed with loss over slow links
 * @param zlib whether they are compressed twice over slow links
 * @param playback whether sound is compressed
 * @param streaming which moving pictures are sent as video
 * @param copyPaste whether the clipboard is shared
 * @param mouse who moves the pointer
 * @param fileTransfer whether files can be sent to the guest
 */
public record SpiceSettings(
        @Nullable Mode defaultMode,
        List<Channel> channels,
        @Nullable String image,
        @Nullable String jpeg,
        @Nullable String zlib,
        @Nullable Boolean playback,
        @Nullable String streaming,
        @Nullable Boolean copyPaste,
        @Nullable String mouse,
        @Nullable Boolean fileTransfer) {
    /** Nothing is said. */
    public static final SpiceSettings NONE =
            new SpiceSettings(null, List.of(), null, null, null, null, null, null, null, null);

    /** Whether a channel is encrypted. */
    public enum Mode {
        SECURE("secure"),
        INSECURE("insecure"),
        ANY("any");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /**
     * {@code <channel>}.
     *
     * @param name which
     * @param mode whether it is encrypted
     */
    public record Channel(String name, Mode mode) {}

    public SpiceSettings {
        channels = List.copyOf(channels);
    }

    /** Whether anything must be encrypted. */
    public boolean needsTls() {
        return defaultMode == Mode.SECURE || channels.stream().anyMatch(channel -> channel.mode() == Mode.SECURE);
    }
}
