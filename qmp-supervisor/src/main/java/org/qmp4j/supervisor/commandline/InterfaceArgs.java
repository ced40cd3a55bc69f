package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Network cards: the host side, then the card. */
final class InterfaceArgs {
    private InterfaceArgs() {}

    static void add(InterfaceDef card, DevicesPlan plan, List<QemuOption> options) {
        String netdev = "host" + card.placement().alias();
        options.add(QemuOption.of("-netdev", host(card.source()).and("id", netdev)));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", driver(card.model()))
                        .and("netdev", netdev)
                        .and("id", card.placement().alias())
                        .and("mac", card.mac())
                        .and("bootindex", card.bootOrder())
                        .at(card.placement(), plan)));
    }

    private static OptionJson host(InterfaceSource source) {
        if (source instanceof UserNetwork) {
            return OptionJson.with("type", "user");
        }
        throw new IllegalStateException("no host side for " + source);
    }

    private static String driver(NicModel model) {
        return switch (model) {
            case VIRTIO -> "virtio-net-pci";
            case E1000 -> "e1000";
            case RTL8139 -> "rtl8139";
        };
    }
}
