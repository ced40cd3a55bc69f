package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.ThreadDef;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.QueueThread;

/** What disks ask of the rest of the domain: groups of limits and I/O threads. */
final class DiskDomainRules {
    private DiskDomainRules() {}

    static void check(DomainDef def, XmlElement domain) {
        Set<String> groups =
                def.resources().throttleGroups().stream().map(IoTuneDef::group).collect(Collectors.toSet());
        Set<Integer> threads =
                def.resources().iothreads().all().stream().map(ThreadDef::id).collect(Collectors.toSet());
        XmlElement devices = domain.child("devices");
        List<XmlElement> elements = devices == null ? List.of() : devices.children("disk");
        List<DiskDef> disks = def.devices().disks();
        for (int i = 0; i < disks.size(); i++) {
            check(disks.get(i), elements.get(i), groups, threads);
        }
    }

    private static void check(DiskDef disk, XmlElement element, Set<String> groups, Set<Integer> threads) {
        for (String group : disk.throttleFilters()) {
            DiskRules.require(
                    element, groups.contains(group), "there is no throttle group '" + group + "'", "throttlefilters");
        }
        Integer single = disk.driver().threads().single();
        DiskRules.require(
                element, single == null || threads.contains(single), "there is no iothread " + single, "driver");
        for (QueueThread thread : disk.driver().threads().mapping()) {
            DiskRules.require(
                    element,
                    threads.contains(thread.id()),
                    "there is no iothread " + thread.id(),
                    "driver",
                    "iothreads");
        }
    }
}
