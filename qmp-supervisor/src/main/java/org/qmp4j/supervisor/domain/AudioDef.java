package org.qmp4j.supervisor.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the sound of a guest goes to and comes from ({@code <audio>}).
 *
 * @param id its number, by which sound cards and displays name it
 * @param backend what plays and records
 * @param timerPeriod every how many microseconds it is served, or null
 * @param settings what this backend is told beside that
 * @param input recording, or null when nothing is said
 * @param output playing, or null when nothing is said
 */
public record AudioDef(
        int id,
        AudioBackend backend,
        @Nullable Integer timerPeriod,
        Map<AudioSetting, Object> settings,
        @Nullable Stream input,
        @Nullable Stream output)
        implements DeviceDef {
    /**
     * One direction; null leaves a choice to QEMU.
     *
     * @param mixingEngine whether QEMU mixes
     * @param fixedSettings whether the format is what is said here, whatever the guest asks for
     * @param voices how many are mixed
     * @param bufferLength length of the buffer in microseconds
     * @param settings what this backend is told beside that
     * @param format of the samples
     */
    public record Stream(
            @Nullable Boolean mixingEngine,
            @Nullable Boolean fixedSettings,
            @Nullable Integer voices,
            @Nullable Integer bufferLength,
            Map<AudioSetting, Object> settings,
            @Nullable Format format) {
        public Stream {
            settings = Map.copyOf(settings);
            if (Boolean.TRUE.equals(fixedSettings) && Boolean.FALSE.equals(mixingEngine)) {
                throw new IllegalArgumentException("fixed settings need the mixing engine");
            }
            if (format != null && !Boolean.TRUE.equals(fixedSettings)) {
                throw new IllegalArgumentException("<settings> are for fixedSettings='yes'");
            }
        }
    }

    /**
     * {@code <settings>}; null leaves a choice to QEMU.
     *
     * @param frequency samples a second
     * @param channels how many
     * @param sample what a sample is, such as {@code s16}
     */
    public record Format(
            @Nullable Integer frequency,
            @Nullable Integer channels,
            @Nullable String sample) {}

    public AudioDef {
        settings = Map.copyOf(settings);
    }

    /** One of which nothing else is said. */
    public AudioDef(int id, AudioBackend backend) {
        this(id, backend, null, Map.of(), null, null);
    }

    /** Its name in QEMU. */
    public String alias() {
        return "audio" + id;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.AUDIO;
    }

    @Override
    public boolean isInGuest() {
        return false;
    }
}
