package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.domain.SnapshotDef;

/** A snapshot as it is listed. */
final class SnapshotText {
    private SnapshotText() {}

    /** {@code {name, parent, state, at, description, current}}. */
    static ObjectNode json(SnapshotDef snapshot, boolean current) {
        return QmpJson.object()
                .put("name", snapshot.name())
                .put("parent", snapshot.parent())
                .put("state", snapshot.state())
                .put("at", at(snapshot))
                .put("description", snapshot.description())
                .put("current", current);
    }

    static String at(SnapshotDef snapshot) {
        Long created = snapshot.creationTime();
        return created == null ? "-" : Instant.ofEpochSecond(created).toString();
    }
}
