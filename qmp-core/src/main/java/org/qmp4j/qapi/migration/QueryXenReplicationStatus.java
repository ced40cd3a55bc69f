// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-xen-replication-status} of QAPI's {@code migration.json}, since QEMU 2.9, if QEMU has
 * {@code CONFIG_REPLICATION}. Returns {@link ReplicationStatus}.
 */
public record QueryXenReplicationStatus() implements QmpCommand<ReplicationStatus> {
    @Override
    public String commandName() {
        return "query-xen-replication-status";
    }

    @Override
    public ReplicationStatus read(JsonNode result) {
        return ReplicationStatus.decode(QapiReader.of("query-xen-replication-status", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
