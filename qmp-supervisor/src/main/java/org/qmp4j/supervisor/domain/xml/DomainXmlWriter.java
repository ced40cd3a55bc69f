package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DomainDef;

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
        out.open("domain", "type", domain.type().id());
        for (String remark : remarks) {
            out.comment(remark);
        }
        out.text("name", domain.name());
        out.text("uuid", domain.uuid());
        GenIdXml.write(domain.genid(), out);
        out.text("title", domain.title());
        out.text("description", domain.description());
        MemoryXml.write(domain.memory(), out);
        VcpuXml.write(domain.vcpus(), out);
        OsXml.write(domain.os(), out);
        FeaturesXml.write(domain.features(), out);
        CpuXml.write(domain.cpu(), out);
        out.empty("clock", "offset", "utc");
        LifecycleXml.write(domain.lifecycle(), out);
        DevicesXml.write(domain.devices(), out);
        out.close("domain");
        return out.toString();
    }
}
