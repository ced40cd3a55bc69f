package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.ChannelPlan;

/** Virtio-serial channels. */
final class ChannelArgs {
    private ChannelArgs() {}

    static void add(ChannelPlan channel, List<QemuOption> options) {
        String chardev = chardev(channel);
        options.add(QemuOption.of("-chardev", ChardevArgs.socket(chardev, channel.socket())));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "virtserialport")
                        .and("bus", channel.bus())
                        .and("nr", channel.port())
                        .and("chardev", chardev)
                        .and("id", channel.alias())
                        .and("name", channel.name())));
    }

    static String chardev(ChannelPlan channel) {
        return "char" + channel.alias();
    }
}
