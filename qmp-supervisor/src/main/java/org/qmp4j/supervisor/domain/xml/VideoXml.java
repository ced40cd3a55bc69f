package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoModel;

/** {@code <video>}: formatdomain, "Video devices"; one card, with the sizes that are the default anyway. */
final class VideoXml {
    private VideoXml() {}

    static VideoDef read(XmlElement video) {
        XmlElement model = video.requiredChild("model");
        VideoModel value = model.word("type", VideoModel::of);
        if (value != VideoModel.NONE) {
            model.mayState("heads", "1");
            model.mayState("primary", "yes");
        }
        if (value == VideoModel.VGA || value == VideoModel.CIRRUS) {
            model.mayState("vram", "16384");
        }
        model.refuseRest();
        Placement placement = PlacementXml.read(video);
        video.refuseRest();
        return new VideoDef(value, placement);
    }

    static void write(VideoDef video, XmlPrinter out) {
        out.open("video").empty("model", "type", video.model().id());
        PlacementXml.write(video.placement(), out);
        out.close("video");
    }
}
