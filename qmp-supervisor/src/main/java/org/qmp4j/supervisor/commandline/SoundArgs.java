package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.SoundDef.Codec;
import org.qmp4j.supervisor.domain.SoundModel;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Sound cards; the PC's speaker is a part of the machine. */
final class SoundArgs {
    private SoundArgs() {}

    static void add(SoundDef sound, DevicesPlan plan, List<QemuOption> options) {
        String id = sound.placement().aliasOr("sound");
        String audio = plan.audio(sound.audio());
        OptionJson device = switch (sound.model()) {
            case PCSPK -> null;
            case SB16 -> plain("sb16", id, audio);
            case ES1370 -> plain("ES1370", id, audio);
            case AC97 -> plain("AC97", id, audio);
            case ICH6 -> OptionJson.with("driver", "intel-hda").and("id", id);
            case ICH9 -> OptionJson.with("driver", "ich9-intel-hda").and("id", id);
            case USB -> plain("usb-audio", id, audio).and("multi", sound.multichannel());
            case VIRTIO ->
                VirtioArgs.device("virtio-sound", VirtioRevision.ANY, sound.driver())
                        .and("id", id)
                        .and("audiodev", audio)
                        .and("streams", sound.completed().streams());
        };
        if (device != null) {
            options.add(QemuOption.of("-device", device.at(sound.placement(), plan)));
        }
        if (sound.model().isHda()) {
            codecs(sound, id, audio, options);
        }
    }

    private static OptionJson plain(String driver, String id, @Nullable String audio) {
        return OptionJson.with("driver", driver).and("id", id).and("audiodev", audio);
    }

    private static void codecs(SoundDef sound, String id, @Nullable String audio, List<QemuOption> options) {
        List<Codec> codecs = sound.codecs().isEmpty() ? List.of(Codec.DUPLEX) : sound.codecs();
        int number = 0;
        for (Codec codec : codecs) {
            options.add(QemuOption.of(
                    "-device",
                    OptionJson.with("driver", "hda-" + codec.id())
                            .and("id", id + "-codec" + number)
                            .and("bus", id + ".0")
                            .and("cad", number)
                            .and("audiodev", audio)));
            number++;
        }
    }

    /** The backend of the PC's speaker; null when the machine is not told of one. */
    static @Nullable String speaker(DevicesPlan plan) {
        return plan.devices().of(SoundDef.class).stream()
                .filter(sound -> sound.model() == SoundModel.PCSPK)
                .findFirst()
                .map(sound -> plan.audio(sound.audio()))
                .orElse(null);
    }
}
