package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The video card. */
final class VideoArgs {
    private VideoArgs() {}

    static void add(VideoDef video, DevicesPlan plan, List<QemuOption> options) {
        if (video.model() == VideoModel.NONE) {
            return;
        }
        String id = video.placement().alias();
        OptionJson device = switch (video.model()) {
            case VGA -> OptionJson.with("driver", "VGA").and("id", id).and("vgamem_mb", 16);
            case CIRRUS -> OptionJson.with("driver", "cirrus-vga").and("id", id);
            case VIRTIO -> OptionJson.with("driver", "virtio-vga").and("id", id).and("max_outputs", 1);
            case NONE -> OptionJson.none();
        };
        options.add(QemuOption.of("-device", device.at(video.placement(), plan)));
    }
}
