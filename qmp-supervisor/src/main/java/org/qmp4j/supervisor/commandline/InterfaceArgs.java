package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceDriverDef;
import org.qmp4j.supervisor.domain.InterfaceOptions.Teaming;
import org.qmp4j.supervisor.domain.InterfaceSource.HostCard;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Network cards: the host side, then the card. */
final class InterfaceArgs {
    private InterfaceArgs() {}

    static void add(InterfaceDef card, DevicesPlan plan, List<QemuOption> options) {
        if (card.isHostCard()) {
            return;
        }
        String netdev = "host" + card.placement().alias();
        options.addAll(NetdevArgs.of(card, netdev, plan));
        OptionJson device = card.model().isVirtio()
                ? virtio(card)
                : OptionJson.with("driver", card.model().id());
        options.add(QemuOption.of(
                "-device",
                device.and("netdev", netdev)
                        .and("id", card.placement().alias())
                        .and("mac", card.mac())
                        .and("bootindex", card.bootOrder())
                        .at(card.placement(), plan)
                        .rom(card.options().rom())));
    }

    /** Cards of the host come with what else the host gives. */
    static void addHostCards(DevicesPlan plan, List<QemuOption> options) {
        for (InterfaceDef card : plan.devices().interfaces()) {
            if (card.source() instanceof HostCard host) {
                Teaming teaming = card.options().teaming();
                options.add(QemuOption.of(
                        "-device",
                        OptionJson.with("driver", "vfio-pci")
                                .and("host", host.address())
                                .and("id", card.placement().alias())
                                .and("bootindex", card.bootOrder())
                                .and("failover_pair_id", teaming == null ? null : teaming.with())
                                .at(card.placement(), plan)
                                .rom(card.options().rom())));
            }
        }
    }

    private static OptionJson virtio(InterfaceDef card) {
        InterfaceDriverDef driver = card.driver();
        OptionJson device = VirtioArgs.device("virtio-net", card.model().revision(), driver.virtio())
                .and("tx", tx(driver.txMode()))
                .and("ioeventfd", driver.ioeventfd())
                .and("event_idx", driver.eventIdx());
        List.of("csum", "gso", "host_tso4", "host_tso6", "host_ecn", "host_ufo", "mrg_rxbuf")
                .forEach(name -> device.and(name, driver.hostOffloads().get(name)));
        List.of("guest_csum", "guest_tso4", "guest_tso6", "guest_ecn", "guest_ufo")
                .forEach(name -> device.and(name, driver.guestOffloads().get(name)));
        int queues = card.queues();
        Teaming teaming = card.options().teaming();
        return device.and("mq", queues > 1 ? true : null)
                // one for each queue, one for the settings, one for changes of them
                .and("vectors", queues > 1 ? 2 * queues + 2 : null)
                .and("rx_queue_size", driver.rxQueueSize())
                .and("tx_queue_size", driver.txQueueSize())
                .and("rss", driver.rss())
                .and("hash", driver.hashReport())
                .and("host_mtu", card.options().mtu())
                .and("failover", teaming != null && teaming.persistent() ? true : null);
    }

    private static @Nullable String tx(@Nullable String mode) {
        return "iothread".equals(mode) ? "bh" : mode;
    }
}
