package org.qmp4j.supervisor;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.vm.Notation;

/** Definitions as libvirt's domain XML. */
final class LibvirtXml implements Notation {
    @Override
    public DomainDef read(String text) {
        return new DomainXmlReader().read(text);
    }

    @Override
    public DomainDef readLive(String text) {
        return new DomainXmlReader().readLive(text);
    }

    @Override
    public String write(DomainDef definition, String... remarks) {
        return new DomainXmlWriter().write(definition, remarks);
    }
}
