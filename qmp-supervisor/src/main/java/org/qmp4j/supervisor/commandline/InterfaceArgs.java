package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.launch.InterfacePlan;

/** Network cards: the host side, then the card. */
final class InterfaceArgs {
    private InterfaceArgs() {}

    static void add(InterfacePlan card, List<QemuOption> options) {
        String netdev = "host" + card.alias();
        options.add(QemuOption.of("-netdev", host(card.def().source()).and("id", netdev)));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", driver(card.def().model()))
                        .and("netdev", netdev)
                        .and("id", card.alias())
                        .and("mac", card.mac())
                        .and("bootindex", card.bootIndex())
                        .at(card.address())));
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
