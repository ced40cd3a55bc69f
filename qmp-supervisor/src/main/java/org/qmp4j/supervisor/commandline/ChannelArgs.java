package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChannelTarget.GuestForward;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Channels, and consoles that are no serial ports. */
final class ChannelArgs {
    private ChannelArgs() {}

    static void add(ChannelDef channel, DevicesPlan plan, List<QemuOption> options) {
        String chardev = ChardevArgs.add(channel, plan, options);
        if (channel.target() instanceof GuestForward forward) {
            String rule = "tcp:" + forward.address() + ":" + forward.port() + "-chardev:" + chardev;
            options.add(QemuOption.of(
                    "-netdev",
                    OptionJson.with("type", "user")
                            .and("guestfwd", List.of(OptionJson.with("str", rule)))
                            .and("id", channel.placement().alias())));
            return;
        }
        OptionJson device = OptionJson.with("driver", "virtserialport");
        device.at(channel.placement(), plan);
        options.add(QemuOption.of(
                "-device",
                device.and("chardev", chardev)
                        .and("id", channel.placement().alias())
                        .and("name", channel.targetName())));
    }

    /** QEMU gives it the first bus and port that suit a console. */
    static void add(ConsoleDef console, DevicesPlan plan, List<QemuOption> options) {
        if (console.isInGuest()) {
            String chardev = ChardevArgs.add(console, plan, options);
            options.add(QemuOption.of(
                    "-device",
                    OptionJson.with("driver", "virtconsole")
                            .and("chardev", chardev)
                            .and("id", console.placement().alias())));
        }
    }
}
