package org.qmp4j.supervisor.domain.xml;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainName;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.LifecycleDef;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.PlatformDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.domain.ResourcesDef;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * Reads libvirt's domain XML. Every element, attribute and value either gets into the definition, or states what is so
 * anyway, or is refused with its line; nothing is made up (no uuid, no MAC address, no generation id).
 */
public final class DomainXmlReader {
    private final XmlBudget budget;

    /** A reader with the default budget. */
    public DomainXmlReader() {
        this(XmlBudget.DEFAULT);
    }

    public DomainXmlReader(XmlBudget budget) {
        this.budget = budget;
    }

    /**
     * The definition that the text holds. An alias is the user's own when it begins with {@code ua-}; any other was given by libvirt
     * when the domain ran, and will be given again.
     *
     * @throws DomainXmlException when the text is no domain XML, or a value has no meaning
     * @throws UnsupportedConfigurationException when it asks for something that cannot be done yet
     */
    public DomainDef read(String xml) {
        DomainDef domain = readLive(xml);
        return domain.withDevices(domain.devices().map(DomainXmlReader::withOwnAlias));
    }

    private static DeviceDef withOwnAlias(DeviceDef device) {
        String alias = device.placement().alias();
        return alias == null || alias.startsWith(Placement.OWN_ALIAS)
                ? device
                : device.placed(device.placement().withoutAlias());
    }

    /** The definition of a domain that runs: what was given to its devices is meant. Refuses what {@link #read} refuses. */
    public DomainDef readLive(String xml) {
        return read(new XmlText(budget).parse(xml));
    }

    /** What the element says; afterwards it knows what was asked of it. */
    static DomainDef read(XmlElement domain) {
        if (!domain.name().equals("domain")) {
            throw domain.invalid("the root element must be <domain>");
        }
        DomainType type = domain.word("type", DomainType::of);
        String name = name(domain.requiredChild("name"));
        UUID uuid = uuid(domain.child("uuid"));
        GenIdDef genid = GenIdXml.read(domain);
        String title = title(domain);
        String description = domain.childText("description");
        CpuDef cpu = CpuXml.read(domain);
        MemoryDef memory = MemoryXml.read(domain, cpu);
        VcpusDef vcpus = VcpuXml.read(domain);
        OsDef os = OsXml.read(domain);
        FeaturesDef features = FeaturesXml.read(domain);
        FeaturesXml.checkInputs(features, domain);
        ResourcesDef resources = ResourcesXml.read(domain, cpu, vcpus);
        PlatformDef platform = PlatformXml.read(domain);
        LifecycleDef lifecycle = LifecycleXml.read(domain);
        DevicesDef devices = DevicesXml.read(domain, os, features);
        // the number of a domain that ran when somebody else wrote this
        domain.number("id", -1, Integer.MAX_VALUE);
        domain.refuseRest();
        DomainDef def = domain.build(() -> new DomainDef(
                type,
                name,
                uuid,
                genid,
                title,
                description,
                memory,
                vcpus,
                os,
                features,
                cpu,
                lifecycle,
                devices,
                resources,
                platform));
        DomainRules.check(def, domain);
        return def;
    }

    /**
     * The device that the text holds: {@code <disk>}, {@code <interface>} or {@code <channel>}.
     *
     * @throws DomainXmlException when the text is no such thing, or a value has no meaning
     * @throws UnsupportedConfigurationException when it asks for something that cannot be done yet
     */
    public PluggableDef readDevice(String xml) {
        XmlElement device = new XmlText(budget).parse(xml);
        return switch (device.name()) {
            case "disk" -> DiskXml.read(device);
            case "interface" -> InterfaceXml.SHAPE.read(device);
            case "channel" -> ChannelXml.SHAPE.read(device);
            default ->
                throw device.unsupported("only <disk>, <interface> and <channel> can be plugged in and out so far");
        };
    }

    /** The same complaint with the place in the text of what it is about, where the text has it. */
    public UnsupportedConfigurationException located(String xml, UnsupportedConfigurationException complaint) {
        return complaint.line() > 0
                ? complaint
                : XmlPath.of(complaint.element())
                        .find(new XmlText(budget).parse(xml))
                        .unsupported(complaint.reason());
    }

    private static String name(XmlElement element) {
        String name = element.onlyText();
        Optional<String> problem = DomainName.problem(name);
        if (problem.isPresent()) {
            throw element.invalid(problem.get());
        }
        return name;
    }

    private static @Nullable UUID uuid(@Nullable XmlElement element) {
        return element == null
                ? null
                : UuidXml.parse(element, element.onlyText().strip());
    }

    private static @Nullable String title(XmlElement domain) {
        XmlElement title = domain.child("title");
        if (title == null) {
            return null;
        }
        String text = title.onlyText();
        if (text.indexOf('\n') >= 0) {
            throw title.invalid("a title is one line: put more into <description>");
        }
        return text;
    }
}
