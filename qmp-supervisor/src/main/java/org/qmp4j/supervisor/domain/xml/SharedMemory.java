package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.storage.VhostUserSource;

/** Devices that another process makes need the guest's memory to be shared with it. */
final class SharedMemory {
    private SharedMemory() {}

    static void check(DomainDef def, XmlElement domain) {
        if (isShared(def)) {
            return;
        }
        int disks = 0;
        for (DiskDef disk : def.devices().disks()) {
            if (disk.image().source() instanceof VhostUserSource) {
                throw complaint(domain, "disk", disks);
            }
            disks++;
        }
        int place = 0;
        for (InterfaceDef card : def.devices().interfaces()) {
            if (card.source() instanceof VhostUser) {
                throw complaint(domain, "interface", place);
            }
            place++;
        }
    }

    private static UnsupportedConfigurationException complaint(XmlElement domain, String kind, int place) {
        return domain.requiredChild("devices")
                .children(kind)
                .get(place)
                .unsupported("it needs memory that is shared: <memoryBacking> with <access mode='shared'/>");
    }

    private static boolean isShared(DomainDef def) {
        boolean shared = def.resources().backing().access() == MemoryBackingDef.Access.SHARED;
        CpuDef cpu = def.cpu();
        NumaDef numa = cpu == null ? null : cpu.numa();
        return numa == null
                ? shared
                : numa.cells().stream()
                        .allMatch(cell ->
                                cell.access() == null ? shared : cell.access() == MemoryBackingDef.Access.SHARED);
    }
}
