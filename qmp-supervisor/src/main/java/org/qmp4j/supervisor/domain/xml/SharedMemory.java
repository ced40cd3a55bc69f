package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.NumaDef;

/** Devices that another process makes need the guest's memory to be shared with it. */
final class SharedMemory {
    private SharedMemory() {}

    static void check(DomainDef def, XmlElement domain) {
        if (isShared(def)) {
            return;
        }
        int place = 0;
        for (InterfaceDef card : def.devices().interfaces()) {
            if (card.source() instanceof VhostUser) {
                throw domain.requiredChild("devices")
                        .children("interface")
                        .get(place)
                        .unsupported("it needs memory that is shared: <memoryBacking> with <access mode='shared'/>");
            }
            place++;
        }
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
