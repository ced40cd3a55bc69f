// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-migrationthreads} of QAPI's {@code migration.json}, since QEMU 7.2. Returns a list of
 * {@link MigrationThreadInfo}.
 *
 * @deprecated QEMU advises against it, and a later one may lack it
 */
@Deprecated
public record QueryMigrationthreads() implements QmpCommand<List<MigrationThreadInfo>> {
    @Override
    public String commandName() {
        return "query-migrationthreads";
    }

    @Override
    public List<MigrationThreadInfo> read(JsonNode result) {
        return QapiReader.of("query-migrationthreads", result).list(MigrationThreadInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
