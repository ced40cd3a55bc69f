package org.qmp4j.supervisor.launch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef.TopologyDef;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.domain.IoThreadsDef;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.PlatformDef;

/**
 * The board of one start, besides CPU, memory and devices.
 *
 * @param q35 whether its chipset is ICH9
 * @param switches what is switched at the machine itself
 * @param firmware its firmware
 * @param direct what is booted without a boot loader
 * @param topology how the virtual CPUs are grouped; null for a socket each
 * @param clusters whether this QEMU knows clusters of cores
 * @param iothreads threads that disks can be given to
 * @param throttleGroups limits that disks share
 * @param platform clock, power, tables of the firmware, words for QEMU itself
 * @param now the time of day at the start, for clocks that are told one
 * @param mergeMemory whether equal pages may be shared with other guests
 * @param dumpCore whether a core dump of QEMU has the guest's memory
 */
public record BoardPlan(
        boolean q35,
        MachineSwitches switches,
        FirmwarePlan firmware,
        DirectBootDef direct,
        @Nullable TopologyDef topology,
        boolean clusters,
        IoThreadsDef iothreads,
        List<IoTuneDef> throttleGroups,
        PlatformDef platform,
        Instant now,
        boolean mergeMemory,
        boolean dumpCore) {
    public BoardPlan {
        throttleGroups = List.copyOf(throttleGroups);
    }

    /**
     * What is switched at the machine itself; elsewhere where it is not.
     *
     * @param acpi whether ACPI is
     * @param hpet whether the HPET is
     */
    public record MachineSwitches(boolean acpi, boolean hpet) {}
}
