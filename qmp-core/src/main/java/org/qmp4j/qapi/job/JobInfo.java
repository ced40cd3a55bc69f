// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code JobInfo} of QAPI's {@code job.json}, since QEMU 3.0. Returned by {@code query-jobs}. */
public record JobInfo(
        String id,
        OpenEnum<JobType> type,
        OpenEnum<JobStatus> status,
        long currentProgress,
        long totalProgress,
        Optional<String> error,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static JobInfo of(String id, JobType type, JobStatus status, long currentProgress, long totalProgress) {
        return builder(id, type, status, currentProgress, totalProgress).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String id, JobType type, JobStatus status, long currentProgress, long totalProgress) {
        return new Builder(id, type, status, currentProgress, totalProgress);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static JobInfo decode(QapiReader json) {
        return new JobInfo(
                json.required("id", QapiReader.TEXT),
                json.required("type", JobType::decode),
                json.required("status", JobStatus::decode),
                json.required("current-progress", QapiReader.INT64),
                json.required("total-progress", QapiReader.INT64),
                json.optional("error", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("type", type);
        json.put("status", status);
        json.put("current-progress", currentProgress);
        json.put("total-progress", totalProgress);
        json.put("error", error);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private final OpenEnum<JobType> type;
        private final OpenEnum<JobStatus> status;
        private final long currentProgress;
        private final long totalProgress;
        private Optional<String> error = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String id, JobType type, JobStatus status, long currentProgress, long totalProgress) {
            this.id = id;
            this.type = OpenEnum.of(type);
            this.status = OpenEnum.of(status);
            this.currentProgress = currentProgress;
            this.totalProgress = totalProgress;
        }

        public Builder error(String error) {
            this.error = Optional.of(error);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public JobInfo build() {
            return new JobInfo(id, type, status, currentProgress, totalProgress, error, unknown);
        }
    }
}
