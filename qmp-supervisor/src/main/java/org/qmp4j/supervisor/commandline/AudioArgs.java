package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioDef.Format;
import org.qmp4j.supervisor.domain.AudioDef.Stream;
import org.qmp4j.supervisor.domain.AudioSetting;

/** Where sound goes to and comes from. */
final class AudioArgs {
    private AudioArgs() {}

    static void add(AudioDef audio, List<QemuOption> options) {
        OptionJson json = OptionJson.with("id", audio.alias())
                .and("driver", audio.backend().driver())
                .and("timer-period", audio.timerPeriod());
        settings(audio.backend().settings(), audio.settings(), json);
        json.and("in", stream(audio, audio.input())).and("out", stream(audio, audio.output()));
        options.add(QemuOption.of("-audiodev", json));
    }

    private static @Nullable OptionJson stream(AudioDef audio, @Nullable Stream stream) {
        if (stream == null) {
            return null;
        }
        OptionJson json = OptionJson.none()
                .and("mixing-engine", stream.mixingEngine())
                .and("fixed-settings", stream.fixedSettings())
                .and("voices", stream.voices())
                .and("buffer-length", stream.bufferLength());
        Format format = stream.format();
        if (format != null) {
            json.and("frequency", format.frequency())
                    .and("channels", format.channels())
                    .and("format", format.sample());
        }
        settings(audio.backend().streamSettings(), stream.settings(), json);
        return json.isEmpty() ? null : json;
    }

    private static void settings(List<AudioSetting> known, Map<AudioSetting, Object> values, OptionJson json) {
        for (AudioSetting setting : known) {
            if (setting.key() != null) {
                json.and(setting.key(), values.get(setting));
            }
        }
    }
}
