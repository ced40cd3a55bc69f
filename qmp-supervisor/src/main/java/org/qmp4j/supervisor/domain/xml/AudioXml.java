package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioBackend;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioDef.Format;
import org.qmp4j.supervisor.domain.AudioDef.Stream;
import org.qmp4j.supervisor.domain.AudioSetting;

/** {@code <audio>}: formatdomain, "Audio backends"; one shape for each backend, made of the settings that it has. */
final class AudioXml {
    private static final List<String> SAMPLES = List.of("s8", "u8", "s16", "u16", "s32", "u32", "f32");

    private static final List<String> SDL_DRIVERS = List.of("esd", "alsa", "arts", "pulseaudio");

    private static final XmlField<Format, Integer> FREQUENCY = count("frequency", Format::frequency);
    private static final XmlField<Format, Integer> CHANNELS = count("channels", Format::channels);
    private static final XmlField<Format, String> SAMPLE =
            XmlField.attribute("format", XmlValue.oneOf(SAMPLES), Format::sample);
    private static final XmlShape<Format> FORMAT = new XmlShape<>(
            "settings",
            said -> new Format(said.get(FREQUENCY), said.get(CHANNELS), said.get(SAMPLE)),
            List.of(FREQUENCY, CHANNELS, SAMPLE));

    private static final Map<AudioBackend, XmlShape<AudioDef>> SHAPES = new EnumMap<>(AudioBackend.class);

    static {
        Arrays.stream(AudioBackend.values()).forEach(backend -> SHAPES.put(backend, shape(backend)));
    }

    /** For the list of what is supported. */
    static final XmlChoice<AudioDef> LISTED = new XmlChoice<>(
            "audio",
            "type",
            null,
            Arrays.stream(AudioBackend.values())
                    .<XmlChoice.Variant<? extends AudioDef>>map(
                            backend -> new XmlChoice.Variant<>(backend.id(), AudioDef.class, shapeOf(backend)))
                    .toList());

    private AudioXml() {}

    static AudioDef read(XmlElement audio) {
        AudioBackend backend = audio.word("type", AudioXml::backend);
        return shapeOf(backend).read(audio);
    }

    static void write(AudioDef audio, XmlPrinter out) {
        shapeOf(audio.backend()).write(audio, out);
    }

    private static Optional<AudioBackend> backend(String word) {
        return Arrays.stream(AudioBackend.values())
                .filter(backend -> backend.id().equals(word))
                .findFirst();
    }

    private static XmlShape<AudioDef> shapeOf(AudioBackend backend) {
        XmlShape<AudioDef> shape = SHAPES.get(backend);
        if (shape == null) {
            throw new IllegalStateException("no shape for " + backend);
        }
        return shape;
    }

    private static XmlShape<AudioDef> shape(AudioBackend backend) {
        XmlField<AudioDef, Integer> id = XmlField.attribute("id", XmlValue.number(1, Integer.MAX_VALUE), AudioDef::id);
        XmlField<AudioDef, String> type = XmlField.attribute(
                "type",
                XmlValue.oneOf(List.of(backend.id())),
                audio -> audio.backend().id());
        XmlField<AudioDef, Integer> period = count("timerPeriod", AudioDef::timerPeriod);
        Map<AudioSetting, XmlField<AudioDef, Object>> settings = settings(backend.settings(), AudioDef::settings);
        XmlField<AudioDef, Stream> input = XmlField.child(stream("input", backend), AudioDef::input);
        XmlField<AudioDef, Stream> output = XmlField.child(stream("output", backend), AudioDef::output);
        List<XmlField<AudioDef, ?>> fields = new ArrayList<>(List.of(id, type, period));
        fields.addAll(settings.values());
        fields.addAll(List.of(input, output));
        return new XmlShape<>(
                "audio",
                said -> new AudioDef(
                        said.need(id),
                        backend,
                        said.get(period),
                        values(settings, said),
                        said.get(input),
                        said.get(output)),
                fields);
    }

    private static XmlShape<Stream> stream(String name, AudioBackend backend) {
        XmlField<Stream, Boolean> engine = XmlField.attribute("mixingEngine", XmlValue.YES_NO, Stream::mixingEngine);
        XmlField<Stream, Boolean> fixed = XmlField.attribute("fixedSettings", XmlValue.YES_NO, Stream::fixedSettings);
        XmlField<Stream, Integer> voices = count("voices", Stream::voices);
        XmlField<Stream, Integer> length = count("bufferLength", Stream::bufferLength);
        Map<AudioSetting, XmlField<Stream, Object>> settings = settings(backend.streamSettings(), Stream::settings);
        XmlField<Stream, Format> format = XmlField.child(FORMAT, Stream::format);
        List<XmlField<Stream, ?>> fields = new ArrayList<>(List.of(engine, fixed, voices, length));
        fields.addAll(settings.values());
        fields.add(format);
        return new XmlShape<>(
                name,
                said -> new Stream(
                        said.get(engine),
                        said.get(fixed),
                        said.get(voices),
                        said.get(length),
                        values(settings, said),
                        said.get(format)),
                fields);
    }

    private static <T> Map<AudioSetting, XmlField<T, Object>> settings(
            List<AudioSetting> settings, Function<T, Map<AudioSetting, Object>> getter) {
        Map<AudioSetting, XmlField<T, Object>> fields = new EnumMap<>(AudioSetting.class);
        for (AudioSetting setting : settings) {
            fields.put(
                    setting,
                    XmlField.attribute(
                            setting.attribute(),
                            value(setting.kind()),
                            whole -> getter.apply(whole).get(setting)));
        }
        return fields;
    }

    private static <T> Map<AudioSetting, Object> values(
            Map<AudioSetting, XmlField<T, Object>> fields, XmlShape.Reading said) {
        Map<AudioSetting, Object> values = new EnumMap<>(AudioSetting.class);
        fields.forEach((setting, field) -> {
            Object value = said.get(field);
            if (value != null) {
                values.put(setting, value);
            }
        });
        return values;
    }

    private static XmlValue<Object> value(AudioSetting.Kind kind) {
        return switch (kind) {
            case TEXT -> XmlValue.TEXT.as(text -> text, String.class::cast);
            case FLAG -> XmlValue.YES_NO.as(flag -> flag, Boolean.class::cast);
            case NUMBER -> XmlValue.number(0, Integer.MAX_VALUE).as(number -> number, Integer.class::cast);
            case SDL_DRIVER -> XmlValue.oneOf(SDL_DRIVERS).as(text -> text, String.class::cast);
        };
    }

    private static <T> XmlField<T, Integer> count(String name, Function<T, @Nullable Integer> getter) {
        return XmlField.attribute(name, XmlValue.number(1, Integer.MAX_VALUE), getter);
    }
}
