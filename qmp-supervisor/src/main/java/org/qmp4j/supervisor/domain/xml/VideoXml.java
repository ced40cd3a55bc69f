package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.VideoModel;

/** {@code <video>}: formatdomain, "Video devices"; one card, with the sizes that are the default anyway. */
final class VideoXml {
    private VideoXml() {}

    static @Nullable VideoModel read(XmlElement devices) {
        List<XmlElement> videos = devices.children("video");
        if (videos.isEmpty()) {
            return null;
        }
        if (videos.size() > 1) {
            throw videos.get(1).unsupported("only one video card can be had so far");
        }
        XmlElement video = videos.get(0);
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
        video.refuseRest();
        return value;
    }

    static void write(@Nullable VideoModel video, XmlPrinter out) {
        if (video != null) {
            out.open("video").empty("model", "type", video.id()).close("video");
        }
    }
}
