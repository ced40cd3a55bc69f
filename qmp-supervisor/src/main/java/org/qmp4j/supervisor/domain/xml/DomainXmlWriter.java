package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.NumaTuneDef;
import org.qmp4j.supervisor.domain.PlatformDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef;
import org.qmp4j.supervisor.domain.ResourcesDef;

/**
 * Writes the definition as domain XML: the same definition always gives the same text, in libvirt's order and form, and
 * {@link DomainXmlReader} reads it back to an equal definition.
 */
public final class DomainXmlWriter {
    /**
     * The text, with remarks for people in comments; an {@link IllegalArgumentException} when it has a character that XML cannot
     * carry.
     */
    public String write(DomainDef domain, String... remarks) {
        XmlPrinter out = new XmlPrinter();
        ResourcesDef resources = domain.resources();
        PlatformDef platform = domain.platform();
        boolean extras = !platform.qemu().equals(QemuExtrasDef.NONE);
        out.open("domain", "type", domain.type().id(), "xmlns:qemu", extras ? XmlText.QEMU : null);
        for (String remark : remarks) {
            out.comment(remark);
        }
        out.text("name", domain.name());
        out.text("uuid", domain.uuid());
        GenIdXml.write(domain.genid(), out);
        out.text("title", domain.title());
        out.text("description", domain.description());
        TuningXml.write(resources.kept(), "metadata", out);
        MemoryXml.write(domain.memory(), out);
        TuningXml.write(resources.kept(), "blkiotune", out);
        TuningXml.write(resources.kept(), "memtune", out);
        if (!resources.backing().equals(MemoryBackingDef.UNSAID)) {
            MemoryBackingXml.SHAPE.write(resources.backing(), out);
        }
        VcpuXml.write(domain.vcpus(), out);
        IoThreadsXml.write(resources.iothreads(), out);
        TuningXml.write(resources.kept(), "cputune", out);
        if (!resources.numatune().equals(NumaTuneDef.UNSAID)) {
            NumaTuneXml.SHAPE.write(resources.numatune(), out);
        }
        TuningXml.write(resources.kept(), "resource", out);
        ResourcesXml.writeThrottleGroups(resources.throttleGroups(), out);
        SysinfoXml.write(platform.sysinfo(), out);
        OsXml.write(domain.os(), out);
        TuningXml.write(resources.kept(), "idmap", out);
        FeaturesXml.write(domain.features(), out);
        CpuXml.write(domain.cpu(), out);
        ClockXml.SHAPE.write(platform.clock(), out);
        LifecycleXml.write(domain.lifecycle(), out);
        PlatformXml.writePower(platform.power(), out);
        TuningXml.write(resources.kept(), "perf", out);
        DevicesXml.write(domain.devices(), out);
        TuningXml.write(resources.kept(), "seclabel", out);
        TuningXml.write(resources.kept(), "keywrap", out);
        LaunchSecurityXml.write(platform.launchSecurity(), out);
        QemuExtrasXml.write(platform.qemu(), out);
        out.close("domain");
        return out.toString();
    }
}
