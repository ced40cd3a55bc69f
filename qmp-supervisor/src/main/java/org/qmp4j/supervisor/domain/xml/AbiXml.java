package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.KeptElement;

/**
 * Whether two definitions are the same machine for the guest. What is of the host alone (where disks are, sockets, tuning, names for
 * people) may differ; libvirt calls it the ABI check.
 */
public final class AbiXml {
    /** Elements that the guest does not see, by the names on their path. */
    private static final Set<String> OF_HOST = Set.of(
            "domain/name",
            "domain/title",
            "domain/description",
            "domain/metadata",
            "domain/currentMemory",
            "domain/memoryBacking",
            "domain/blkiotune",
            "domain/memtune",
            "domain/cputune",
            "domain/numatune",
            "domain/resource",
            "domain/throttlegroups",
            "domain/idmap",
            "domain/perf",
            "domain/pm",
            "domain/on_poweroff",
            "domain/on_reboot",
            "domain/on_crash",
            "domain/seclabel",
            "domain/keywrap",
            "domain/devices/emulator",
            "domain/devices/graphics",
            "domain/devices/audio");

    /** The same in every device. */
    private static final Set<String> OF_HOST_IN_DEVICES = Set.of(
            "source",
            "backingStore",
            "mirror",
            "alias",
            "boot",
            "iotune",
            "auth",
            "encryption",
            "bandwidth",
            "protocol",
            "log",
            "script",
            "downscript",
            "driver",
            "backend",
            "backenddomain",
            "filterref",
            "link",
            "tune",
            "seclabel",
            "transient",
            "shareable");

    private AbiXml() {}

    /**
     * The first thing that differs; empty when nothing does.
     *
     * @param skipGenId whether generation ids may differ
     */
    public static Optional<AbiDifference> first(DomainDef before, DomainDef after, boolean skipGenId) {
        return compare("", tree(before), tree(after), skipGenId);
    }

    private static KeptElement tree(DomainDef definition) {
        return new XmlText(XmlBudget.DEFAULT)
                .parse(new DomainXmlWriter().write(definition))
                .kept(Map.of());
    }

    private static Optional<AbiDifference> compare(String parent, KeptElement one, KeptElement two, boolean skipGenId) {
        String path = parent + "/" + one.name();
        if (!one.text().equals(two.text())) {
            return Optional.of(new AbiDifference(path, one.text(), two.text()));
        }
        Set<String> names = new TreeSet<>(one.attributes().keySet());
        names.addAll(two.attributes().keySet());
        for (String name : names) {
            String left = one.attributes().get(name);
            String right = two.attributes().get(name);
            if (!Objects.equals(left, right)) {
                return Optional.of(new AbiDifference(path + "/@" + name, left, right));
            }
        }
        return children(path, one, two, skipGenId);
    }

    private static Optional<AbiDifference> children(String path, KeptElement one, KeptElement two, boolean skipGenId) {
        List<KeptElement> left = seen(path, one, skipGenId);
        List<KeptElement> right = seen(path, two, skipGenId);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            KeptElement a = i < left.size() ? left.get(i) : null;
            KeptElement b = i < right.size() ? right.get(i) : null;
            if (a == null || b == null || !a.name().equals(b.name())) {
                KeptElement which = Objects.requireNonNull(a == null ? b : a);
                return Optional.of(new AbiDifference(path + "/" + which.name(), name(a), name(b)));
            }
            Optional<AbiDifference> found = compare(path, a, b, skipGenId);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static @Nullable String name(@Nullable KeptElement element) {
        return element == null ? null : "<" + element.name() + ">";
    }

    private static List<KeptElement> seen(String path, KeptElement element, boolean skipGenId) {
        List<KeptElement> seen = new ArrayList<>();
        for (KeptElement child : element.children()) {
            String place = (path + "/" + child.name()).substring(1);
            boolean device = place.matches("domain/devices/[^/]+/[^/]+");
            boolean hidden = OF_HOST.contains(place)
                    || (device && OF_HOST_IN_DEVICES.contains(child.name()))
                    || (skipGenId && place.equals("domain/genid"));
            if (!hidden) {
                seen.add(child);
            }
        }
        return seen;
    }
}
