package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.SpiceSettings;
import org.qmp4j.supervisor.domain.SpiceSettings.Channel;
import org.qmp4j.supervisor.domain.SpiceSettings.Mode;

/** What {@code <graphics type='spice'>} says of how SPICE is spoken. */
final class SpiceSettingsXml {
    private static final XmlValue<Mode> MODES = XmlValue.words(Mode.values(), Mode::id);
    private static final List<String> CHANNELS =
            List.of("main", "display", "inputs", "cursor", "playback", "record", "smartcard", "usbredir");
    private static final List<String> IMAGES = List.of("auto_glz", "auto_lz", "quic", "glz", "lz", "off");
    private static final List<String> WAN = List.of("auto", "never", "always");

    private static final XmlField<Channel, String> NAME =
            XmlField.attribute("name", XmlValue.oneOf(CHANNELS), Channel::name);
    private static final XmlField<Channel, Mode> MODE = XmlField.attribute("mode", MODES, Channel::mode);
    private static final XmlShape<Channel> CHANNEL =
            new XmlShape<>("channel", said -> new Channel(said.need(NAME), said.need(MODE)), List.of(NAME, MODE));

    private static final XmlField<SpiceSettings, Mode> DEFAULT_MODE =
            XmlField.attribute("defaultMode", MODES, SpiceSettings::defaultMode);
    private static final XmlField<SpiceSettings, List<Channel>> EACH =
            XmlField.children(CHANNEL, SpiceSettings::channels);
    private static final XmlField<SpiceSettings, String> IMAGE =
            XmlField.said("image", "compression", XmlValue.oneOf(IMAGES), SpiceSettings::image);
    private static final XmlField<SpiceSettings, String> JPEG =
            XmlField.said("jpeg", "compression", XmlValue.oneOf(WAN), SpiceSettings::jpeg);
    private static final XmlField<SpiceSettings, String> ZLIB =
            XmlField.said("zlib", "compression", XmlValue.oneOf(WAN), SpiceSettings::zlib);
    private static final XmlField<SpiceSettings, Boolean> PLAYBACK =
            XmlField.said("playback", "compression", XmlValue.ON_OFF, SpiceSettings::playback);
    private static final XmlField<SpiceSettings, String> STREAMING = XmlField.said(
            "streaming", "mode", XmlValue.oneOf(List.of("filter", "all", "off")), SpiceSettings::streaming);
    private static final XmlField<SpiceSettings, String> MOUSE =
            XmlField.said("mouse", "mode", XmlValue.oneOf(List.of("server", "client")), SpiceSettings::mouse);
    private static final XmlField<SpiceSettings, Boolean> COPY_PASTE =
            XmlField.said("clipboard", "copypaste", XmlValue.YES_NO, SpiceSettings::copyPaste);
    private static final XmlField<SpiceSettings, Boolean> FILE_TRANSFER =
            XmlField.said("filetransfer", "enable", XmlValue.YES_NO, SpiceSettings::fileTransfer);

    static final XmlShape<SpiceSettings> SHAPE = new XmlShape<>(
            "spice",
            SpiceSettingsXml::settings,
            List.of(DEFAULT_MODE, EACH, IMAGE, JPEG, ZLIB, PLAYBACK, STREAMING, MOUSE, COPY_PASTE, FILE_TRANSFER));

    private SpiceSettingsXml() {}

    private static SpiceSettings settings(XmlShape.Reading said) {
        List<Channel> channels = said.get(EACH, List.of());
        Set<String> names = new HashSet<>();
        for (Channel channel : channels) {
            if (!names.add(channel.name())) {
                throw new IllegalArgumentException("channel '" + channel.name() + "' is named twice");
            }
        }
        return new SpiceSettings(
                said.get(DEFAULT_MODE),
                channels,
                said.get(IMAGE),
                said.get(JPEG),
                said.get(ZLIB),
                said.get(PLAYBACK),
                said.get(STREAMING),
                said.get(COPY_PASTE),
                said.get(MOUSE),
                said.get(FILE_TRANSFER));
    }
}
