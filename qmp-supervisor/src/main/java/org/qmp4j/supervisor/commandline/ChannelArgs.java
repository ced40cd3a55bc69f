package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Virtio-serial channels. */
final class ChannelArgs {
    private ChannelArgs() {}

    static void add(ChannelDef channel, DevicesPlan plan, List<QemuOption> options) {
        String chardev = chardev(channel);
        options.add(QemuOption.of("-chardev", ChardevArgs.socket(chardev, plan.socket(channel))));
        OptionJson device = OptionJson.with("driver", "virtserialport");
        if (channel.placement().address() instanceof VirtioSerialAddress place) {
            device.and("bus", plan.bus(ControllerType.VIRTIO_SERIAL, place.controller()) + "." + place.bus())
                    .and("nr", place.port());
        }
        options.add(QemuOption.of(
                "-device",
                device.and("chardev", chardev)
                        .and("id", channel.placement().alias())
                        .and("name", channel.targetName())));
    }

    static String chardev(ChannelDef channel) {
        return "char" + channel.placement().alias();
    }
}
