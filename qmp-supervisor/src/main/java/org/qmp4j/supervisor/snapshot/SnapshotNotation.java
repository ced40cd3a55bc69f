package org.qmp4j.supervisor.snapshot;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.SnapshotDef;

/** How snapshots are written down. */
public interface SnapshotNotation {
    /** The snapshot that a text holds. */
    SnapshotDef read(String text);

    /** The text of a snapshot. */
    String write(SnapshotDef snapshot);

    /** A domain as a part of a snapshot. */
    KeptElement embed(DomainDef domain);

    /** The domain that is a part of a snapshot. */
    DomainDef domain(KeptElement part);
}
