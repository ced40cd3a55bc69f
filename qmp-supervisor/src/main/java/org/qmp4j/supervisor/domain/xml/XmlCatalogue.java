package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Section;

/** All descriptions, in the order of formatdomain. */
final class XmlCatalogue {
    /** What many elements have, and under what title it is told. */
    private static final Map<XmlNode<?>, String> SHARED = Map.of(
            PlacementXml.SHAPE, "alias, acpi, address: see DEVICE",
            ChardevXml.SHAPE, "type, source, protocol, log: see CHARDEV",
            VirtioOptionsXml.SHAPE, "iommu, ats, packed, page_per_vq: see VIRTIO");

    private static final XmlShape<Object> IMAGE = XmlListing.element("IMAGE")
            .child(SourceXml.LISTED, BackingStoreXml.LISTED)
            .shape();

    private XmlCatalogue() {}

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.addAll(guest());
        sections.addAll(resources());
        sections.addAll(machine());
        sections.add(new Section(
                "Devices", devices(XmlListing.element("emulator").text("a path").shape())));
        sections.add(shared("Device addresses (DEVICE: every device)", "DEVICE", PlacementXml.SHAPE));
        sections.add(shared(
                "Virtio-related options (VIRTIO: the driver of a virtio device)", "VIRTIO", VirtioOptionsXml.SHAPE));
        for (DeviceXml<?> kind : DevicesXml.kinds()) {
            sections.add(new Section("<" + kind.kind().element() + ">", devices(kind.listed())));
            if (kind.kind() == DeviceKind.DISK) {
                sections.add(shared("Images (IMAGE: disk, backingStore, dataStore, mirror, nvram)", "IMAGE", IMAGE));
            }
        }
        sections.add(shared(
                "Host interface (CHARDEV: serial, parallel, console, channel, and others)",
                "CHARDEV",
                ChardevXml.SHAPE));
        sections.add(new Section("QEMU's own words (namespace " + XmlText.QEMU + ")", rows(QemuExtrasXml.LISTED)));
        return sections;
    }

    private static List<Section> guest() {
        String actions =
                XmlValue.words(LifecycleAction.values(), LifecycleAction::id).form();
        return List.of(
                new Section(
                        "General metadata",
                        rows(
                                XmlListing.element("domain")
                                        .attribute("type", XmlValue.words(DomainType.values(), DomainType::id))
                                        .attribute("id", "a number, read over")
                                        .shape(),
                                XmlListing.element("name").text("text").shape(),
                                XmlListing.element("uuid").text("a uuid").shape(),
                                XmlListing.element("genid")
                                        .text("a uuid, or nothing")
                                        .shape(),
                                XmlListing.element("title").text("one line").shape(),
                                XmlListing.element("description").text("text").shape(),
                                TuningXml.ANYTHING)),
                new Section("Operating system booting", rows(OsXml.LISTED)),
                new Section("SMBIOS System Information", rows(SysinfoXml.LISTED)),
                new Section(
                        "Events configuration",
                        rows(
                                XmlListing.element("on_poweroff").text(actions).shape(),
                                XmlListing.element("on_reboot").text(actions).shape(),
                                XmlListing.element("on_crash").text(actions).shape())),
                new Section("Power Management", rows(PlatformXml.POWER)));
    }

    private static List<Section> resources() {
        return List.of(
                new Section("CPU Allocation", rows(VcpuXml.LISTED)),
                new Section("IOThreads Allocation", rows(IoThreadsXml.LISTED)),
                new Section("Memory Allocation", rows(MemoryXml.LISTED)),
                new Section("Memory Backing", rows(List.of(MemoryBackingXml.SHAPE))),
                new Section("NUMA Node Tuning", rows(List.of(NumaTuneXml.SHAPE))),
                new Section("Disk Throttle Group Management", rows(ResourcesXml.LISTED)),
                new Section("Tuning, resources, security", rows(TuningXml.SHAPES)));
    }

    private static List<Section> machine() {
        return List.of(
                new Section("CPU model and topology", rows(CpuXml.SHAPE)),
                new Section("Hypervisor features", rows(FeaturesXml.SHAPE)),
                new Section("Time keeping", rows(ClockXml.SHAPE)),
                new Section("Launch Security", rows(LaunchSecurityXml.LISTED)));
    }

    private static Section shared(String title, String name, XmlNode<?> node) {
        XmlRows rows = new XmlRows(Map.of());
        rows.add(name, node);
        return new Section(title, rows.rows());
    }

    private static List<XmlSupport.Row> devices(XmlNode<?> node) {
        XmlRows rows = new XmlRows(SHARED);
        rows.add("devices/" + node.name(), node);
        return rows.rows();
    }

    private static List<XmlSupport.Row> rows(XmlNode<?>... nodes) {
        return rows(List.of(nodes));
    }

    private static List<XmlSupport.Row> rows(List<? extends XmlNode<?>> nodes) {
        XmlRows rows = new XmlRows(SHARED);
        nodes.forEach(node -> rows.add(node.name(), node));
        return rows.rows();
    }
}
