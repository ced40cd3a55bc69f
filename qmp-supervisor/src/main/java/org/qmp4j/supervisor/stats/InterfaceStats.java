package org.qmp4j.supervisor.stats;

import java.util.Optional;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.process.HostLink;

/**
 * A network card.
 *
 * @param alias its id
 * @param traffic what went through it, in packets and bytes; counted by the device on the host that it is plugged in, and not
 *     available where there is none
 */
public record InterfaceStats(String alias, Figure<Traffic> traffic) {
    /** Both ways, as the guest sees them. */
    public record Traffic(Way received, Way sent) {}

    /** One way. */
    public record Way(long bytes, long packets, long errors, long dropped) {}

    static InterfaceStats of(int index, InterfaceDef card) {
        String tap = card.preparedTap();
        if (tap != null) {
            return new InterfaceStats("net" + index, traffic(tap));
        }
        String reason = card.source() instanceof UserNetwork
                ? "not available because QEMU's own user network has no device on the host, and QEMU counts nothing"
                : "not available because its host side is not known";
        return new InterfaceStats("net" + index, new Figure.Absent<>(reason));
    }

    /** What the host has sent to the device is what the guest has received. */
    private static Figure<Traffic> traffic(String tap) {
        Optional<HostLink> link = HostLink.of(tap);
        return link.isPresent()
                ? new Figure.Fresh<>(
                        new Traffic(way(link.get().sent()), way(link.get().received())))
                : new Figure.Absent<>("not available because there is no device " + tap + " on the host");
    }

    private static Way way(HostLink.Count count) {
        return new Way(count.bytes(), count.packets(), count.errors(), count.dropped());
    }
}
