package org.qmp4j.supervisor;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.xml.SnapshotXml;
import org.qmp4j.supervisor.snapshot.SnapshotNotation;

/** Snapshots as libvirt's XML. */
final class LibvirtSnapshotXml implements SnapshotNotation {
    @Override
    public SnapshotDef read(String text) {
        return SnapshotXml.read(text);
    }

    @Override
    public String write(SnapshotDef snapshot) {
        return SnapshotXml.write(snapshot);
    }

    @Override
    public KeptElement embed(DomainDef domain) {
        return SnapshotXml.embed(domain);
    }

    @Override
    public DomainDef domain(KeptElement part) {
        return SnapshotXml.domain(part);
    }
}
