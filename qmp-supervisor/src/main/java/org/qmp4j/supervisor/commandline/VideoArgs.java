package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.VideoPlan;

/** The video card. */
final class VideoArgs {
    private VideoArgs() {}

    static void add(VideoPlan video, List<QemuOption> options) {
        String id = video.alias();
        OptionJson device = switch (video.model()) {
            case VGA -> OptionJson.with("driver", "VGA").and("id", id).and("vgamem_mb", 16);
            case CIRRUS -> OptionJson.with("driver", "cirrus-vga").and("id", id);
            case VIRTIO -> OptionJson.with("driver", "virtio-vga").and("id", id).and("max_outputs", 1);
            case NONE -> throw new IllegalStateException("a plan has no card of model none");
        };
        options.add(QemuOption.of("-device", device.at(video.address())));
    }
}
