package org.qmp4j.supervisor.stats;

import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;

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
        String reason = card.source() instanceof UserNetwork
                ? "not available because QEMU's own user network has no device on the host, and QEMU counts nothing"
                : "not available because its host side is not known";
        return new InterfaceStats("net" + index, new Figure.Absent<>(reason));
    }
}
