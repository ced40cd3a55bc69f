package org.qmp4j.supervisor;

import java.util.Optional;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.AbiXml;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.domain.xml.MigrationCookieXml;
import org.qmp4j.supervisor.livemigration.MigrationNotation;

/** What two supervisors tell each other as libvirt's XML. */
final class LibvirtMigrationXml implements MigrationNotation {
    @Override
    public DomainDef definition(String xml) {
        return new DomainXmlReader().readLive(xml);
    }

    @Override
    public String text(DomainDef definition) {
        return new DomainXmlWriter().write(definition);
    }

    @Override
    public MigrationCookie cookie(String text) {
        return MigrationCookieXml.read(text);
    }

    @Override
    public String text(MigrationCookie cookie) {
        return MigrationCookieXml.write(cookie);
    }

    @Override
    public Optional<AbiDifference> differs(DomainDef before, DomainDef after) {
        return AbiXml.first(before, after, true);
    }
}
