package org.qmp4j.supervisor.stats;

import java.util.List;
import java.util.UUID;
import org.qmp4j.supervisor.process.CpuTime;
import org.qmp4j.supervisor.vm.DomainState;

/**
 * The figures of one domain, whatever state it is in. What was not asked for is absent, and says so.
 *
 * @param uuid the domain
 * @param name its name
 * @param state its state
 * @param reason why it is in that state, for people
 * @param cpu the time of its process
 * @param vcpus the time of each virtual CPU
 * @param balloonBytes the memory that the guest has
 * @param maximumBytes the memory that it could have
 * @param guestMemory what the guest says of it
 * @param residentBytes the host's memory that its process has
 * @param interfaces its network cards
 * @param blocks its disks
 * @param dirtyRate how fast it writes to its memory
 */
public record DomainStats(
        UUID uuid,
        String name,
        DomainState state,
        String reason,
        Figure<CpuTime> cpu,
        Figure<List<VcpuStats>> vcpus,
        Figure<Long> balloonBytes,
        long maximumBytes,
        Figure<GuestMemory> guestMemory,
        Figure<Long> residentBytes,
        Figure<List<InterfaceStats>> interfaces,
        Figure<List<DiskStats>> blocks,
        Figure<DirtyRate> dirtyRate) {}
