package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.SoundDef.Codec;
import org.qmp4j.supervisor.domain.SoundModel;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <sound>}: formatdomain, "Sound devices". */
final class SoundXml {
    private static final XmlField<Codec, Codec> CODEC_TYPE =
            XmlField.attribute("type", XmlValue.words(Codec.values(), Codec::id), codec -> codec);
    private static final XmlShape<Codec> CODEC =
            new XmlShape<>("codec", said -> said.need(CODEC_TYPE), List.of(CODEC_TYPE));

    private static final XmlField<SoundDef, SoundModel> MODEL =
            XmlField.attribute("model", XmlValue.words(SoundModel.values(), SoundModel::id), SoundDef::model);
    private static final XmlField<SoundDef, Boolean> MULTICHANNEL =
            XmlField.attribute("multichannel", XmlValue.YES_NO, SoundDef::multichannel);
    private static final XmlField<SoundDef, Integer> STREAMS =
            XmlField.attribute("streams", XmlValue.number(1, Integer.MAX_VALUE), SoundDef::streams);
    private static final XmlField<SoundDef, List<Codec>> CODECS = XmlField.children(CODEC, SoundDef::codecs);
    private static final XmlField<SoundDef, Integer> AUDIO =
            XmlField.said("audio", "id", XmlValue.number(1, Integer.MAX_VALUE), SoundDef::audio);
    private static final XmlField<SoundDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(SoundDef::driver);
    private static final XmlField<SoundDef, Placement> PLACEMENT = PlacementXml.field(SoundDef::placement);

    static final XmlShape<SoundDef> SHAPE = new XmlShape<>(
            "sound",
            said -> new SoundDef(
                    said.need(MODEL),
                    said.get(CODECS, List.of()),
                    said.get(AUDIO),
                    said.get(MULTICHANNEL),
                    said.get(STREAMS),
                    said.get(DRIVER, VirtioOptions.NONE),
                    said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, MULTICHANNEL, STREAMS, CODECS, AUDIO, DRIVER, PLACEMENT));

    private SoundXml() {}
}
