package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.PageDef;
import org.qmp4j.supervisor.domain.NumaTuneDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.domain.ResourcesDef;
import org.qmp4j.supervisor.domain.VcpusDef;

/** What the host gives a guest, and where. */
final class ResourcesXml {
    private static final String THROTTLE_GROUPS = "throttlegroups";
    private static final String THROTTLE_GROUP = "throttlegroup";

    static final XmlShape<Object> LISTED = XmlListing.element(THROTTLE_GROUPS)
            .child(IoTuneXml.listed(THROTTLE_GROUP))
            .shape();

    private ResourcesXml() {}

    static ResourcesDef read(XmlElement domain, @org.jspecify.annotations.Nullable CpuDef cpu, VcpusDef vcpus) {
        MemoryBackingDef backing = part(domain, MemoryBackingXml.SHAPE, MemoryBackingDef.UNSAID);
        NumaTuneDef numatune = part(domain, NumaTuneXml.SHAPE, NumaTuneDef.UNSAID);
        checkCells(domain, numatune, cpu);
        checkPlacement(domain, vcpus);
        checkPages(domain, backing, cpu);
        return new ResourcesDef(
                backing, numatune, IoThreadsXml.read(domain), throttleGroups(domain), TuningXml.read(domain));
    }

    /** Memory follows virtual CPUs whose place is the host's choice; otherwise it must be told where to lie. */
    private static void checkPlacement(XmlElement domain, VcpusDef vcpus) {
        XmlElement numatune = domain.child("numatune");
        XmlElement memory = numatune == null ? null : numatune.child("memory");
        if (memory != null
                && !vcpus.automatic()
                && memory.attribute("placement") == null
                && memory.attribute("nodeset") == null) {
            throw memory.unsupported("it needs a nodeset, or placement='auto'");
        }
    }

    /** Sizes of pages are for cells that are there; a guest without cells is one cell to them. */
    private static void checkPages(
            XmlElement domain, MemoryBackingDef backing, @org.jspecify.annotations.Nullable CpuDef cpu) {
        int cells = cpu == null || cpu.numa() == null ? 1 : cpu.numa().cells().size();
        List<PageDef> pages = backing.hugePages() == null ? List.of() : backing.hugePages();
        for (int page = 0; page < pages.size(); page++) {
            NumberSet nodes = pages.get(page).nodeset();
            if (nodes != null && nodes.numbers().last() >= cells) {
                throw domain.requiredChild("memoryBacking")
                        .requiredChild("hugepages")
                        .children("page")
                        .get(page)
                        .unsupported("the guest has no cell " + nodes.numbers().last());
            }
        }
    }

    private static void checkCells(
            XmlElement domain, NumaTuneDef numatune, @org.jspecify.annotations.Nullable CpuDef cpu) {
        int cells = cpu == null || cpu.numa() == null ? 0 : cpu.numa().cells().size();
        for (int cell : numatune.cells().keySet()) {
            if (cell >= cells) {
                for (XmlElement element : domain.requiredChild("numatune").children("memnode")) {
                    if (Integer.toString(cell).equals(element.attribute("cellid"))) {
                        throw element.invalid(
                                cells == 0 ? "the guest has no NUMA cells" : "the guest has no cell " + cell);
                    }
                }
            }
        }
    }

    private static <T> T part(XmlElement domain, XmlShape<T> shape, T absent) {
        XmlElement element = domain.child(shape.name());
        return element == null ? absent : shape.read(element);
    }

    private static List<IoTuneDef> throttleGroups(XmlElement domain) {
        XmlElement groups = domain.child(THROTTLE_GROUPS);
        List<IoTuneDef> all = new ArrayList<>();
        if (groups != null) {
            for (XmlElement group : groups.children(THROTTLE_GROUP)) {
                IoTuneDef limits = IoTuneXml.readLimits(group);
                if (limits.group() == null
                        || all.stream().anyMatch(g -> limits.group().equals(g.group()))) {
                    throw group.invalid("a throttle group has a name of its own: <group_name>");
                }
                all.add(limits);
            }
            groups.refuseRest();
        }
        return all;
    }

    static void writeThrottleGroups(List<IoTuneDef> groups, XmlPrinter out) {
        if (!groups.isEmpty()) {
            out.open(THROTTLE_GROUPS);
            groups.forEach(group -> IoTuneXml.write(THROTTLE_GROUP, group, out));
            out.close(THROTTLE_GROUPS);
        }
    }
}
