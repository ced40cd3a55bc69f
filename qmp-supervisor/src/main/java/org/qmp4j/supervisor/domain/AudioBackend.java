package org.qmp4j.supervisor.domain;

import java.util.List;

/** Where the sound of a guest goes to and comes from ({@code <audio type=…>}), and what can be set for each. */
public enum AudioBackend {
    NONE("none", "none"),
    ALSA("alsa", "alsa"),
    COREAUDIO("coreaudio", "coreaudio"),
    DBUS("dbus", "dbus"),
    JACK("jack", "jack"),
    OSS("oss", "oss"),
    PULSEAUDIO("pulseaudio", "pa"),
    PIPEWIRE("pipewire", "pipewire"),
    SDL("sdl", "sdl"),
    SPICE("spice", "spice"),
    FILE("file", "wav");

    private final String id;
    private final String driver;

    AudioBackend(String id, String driver) {
        this.id = id;
        this.driver = driver;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** QEMU's name of it. */
    public String driver() {
        return driver;
    }

    /** What can be set for the whole of it. */
    public List<AudioSetting> settings() {
        return switch (this) {
            case OSS -> List.of(AudioSetting.TRY_MMAP, AudioSetting.EXCLUSIVE, AudioSetting.DSP_POLICY);
            case PULSEAUDIO -> List.of(AudioSetting.SERVER);
            case PIPEWIRE -> List.of(AudioSetting.RUNTIME_DIR);
            case SDL -> List.of(AudioSetting.DRIVER);
            case FILE -> List.of(AudioSetting.PATH);
            case NONE, ALSA, COREAUDIO, DBUS, JACK, SPICE -> List.of();
        };
    }

    /** What can be set for its input and for its output, beside what all have. */
    public List<AudioSetting> streamSettings() {
        return switch (this) {
            case ALSA -> List.of(AudioSetting.DEV);
            case COREAUDIO, SDL -> List.of(AudioSetting.BUFFER_COUNT);
            case JACK ->
                List.of(
                        AudioSetting.SERVER_NAME,
                        AudioSetting.CLIENT_NAME,
                        AudioSetting.CONNECT_PORTS,
                        AudioSetting.EXACT_NAME);
            case OSS -> List.of(AudioSetting.DEV, AudioSetting.BUFFER_COUNT, AudioSetting.TRY_POLL);
            case PULSEAUDIO, PIPEWIRE -> List.of(AudioSetting.NAME, AudioSetting.STREAM_NAME, AudioSetting.LATENCY);
            case NONE, DBUS, SPICE, FILE -> List.of();
        };
    }
}
