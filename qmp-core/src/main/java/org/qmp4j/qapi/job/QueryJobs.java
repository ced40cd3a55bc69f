// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-jobs} of QAPI's {@code job.json}, since QEMU 3.0. Returns a list of {@link JobInfo}. */
public record QueryJobs() implements QmpCommand<List<JobInfo>> {
    @Override
    public String commandName() {
        return "query-jobs";
    }

    @Override
    public List<JobInfo> read(JsonNode result) {
        return QapiReader.of("query-jobs", result).list(JobInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
