package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a PCI controller as the guest sees them ({@code <target>}); null leaves a choice to the start.
 *
 * @param chassisNr chassis number of a conventional bridge
 * @param chassis chassis number of an Express port
 * @param port port number of an Express port
 * @param busNr number of the bus of an expander
 * @param hotplug whether devices can be plugged in and out of an Express port, or of a conventional root
 * @param node NUMA node that an expander belongs to
 */
public record PciTargetDef(
        @Nullable Integer chassisNr,
        @Nullable Integer chassis,
        @Nullable Integer port,
        @Nullable Integer busNr,
        @Nullable Boolean hotplug,
        @Nullable Integer node) {
    /** Nothing is said. */
    public static final PciTargetDef UNSAID = new PciTargetDef(null, null, null, null, null, null);

    /** The same; what is open gets that chassis number. */
    public PciTargetDef orChassisNr(int number) {
        return new PciTargetDef(chassisNr == null ? number : chassisNr, chassis, port, busNr, hotplug, node);
    }

    /** The same; what is open gets those numbers. */
    public PciTargetDef orPort(int chassisNumber, int portNumber) {
        return new PciTargetDef(
                chassisNr,
                chassis == null ? chassisNumber : chassis,
                port == null ? portNumber : port,
                busNr,
                hotplug,
                node);
    }

    /** The same; what is open gets that number of the bus. */
    public PciTargetDef orBusNr(int number) {
        return new PciTargetDef(chassisNr, chassis, port, busNr == null ? number : busNr, hotplug, node);
    }
}
