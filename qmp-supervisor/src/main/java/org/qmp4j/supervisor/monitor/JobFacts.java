package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job of QEMU (QAPI {@code JobInfo}).
 *
 * @param id its name
 * @param type such as commit, mirror, stream, create
 * @param status QAPI {@code JobStatus}
 * @param current how far it is
 * @param total how far it has to go, which may grow
 * @param error why it failed; empty unless it has
 */
public record JobFacts(String id, String type, String status, long current, long total, Optional<String> error) {
    static List<JobFacts> all(JsonNode list) {
        List<JobFacts> jobs = new ArrayList<>();
        for (JsonNode one : list) {
            jobs.add(new JobFacts(
                    one.path("id").asText(),
                    one.path("type").asText(),
                    one.path("status").asText(),
                    one.path("current-progress").asLong(),
                    one.path("total-progress").asLong(),
                    one.has("error") ? Optional.of(one.path("error").asText()) : Optional.empty()));
        }
        return jobs;
    }
}
