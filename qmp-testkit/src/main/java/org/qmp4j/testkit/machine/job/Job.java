package org.qmp4j.testkit.machine.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qmp4j.testkit.schema.QemuVersion;

/** One job, from its creation until it is dismissed. */
public final class Job {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final JobPlan plan;
    final JobWork work;
    JobState state = JobState.CREATED;
    long current;
    long speed;
    boolean pausedByUser;
    boolean pivot = true;
    String error = "";
    boolean lacksSpace;

    /** Counts the times at which its speed was set: what was scheduled before is void. */
    int pace;

    Job(JobPlan plan, JobWork work) {
        this.plan = plan;
        this.work = work;
        this.speed = plan.speed();
    }

    boolean isReady() {
        return state == JobState.READY || state == JobState.STANDBY;
    }

    /** One element of query-jobs. */
    ObjectNode info() {
        ObjectNode info = NODES.objectNode()
                .put("current-progress", current)
                .put("status", state.word())
                .put("total-progress", plan.total())
                .put("type", plan.type())
                .put("id", plan.id());
        return error.isEmpty() ? info : info.put("error", error);
    }

    /** One element of query-block-jobs. */
    ObjectNode blockInfo(QemuVersion version) {
        ObjectNode info = NODES.objectNode()
                .put("auto-finalize", plan.autoFinalize())
                .put("io-status", lacksSpace ? "nospace" : "ok")
                .put("device", plan.id())
                .put("auto-dismiss", plan.autoDismiss())
                .put("busy", false)
                .put("len", plan.total())
                .put("offset", current)
                .put("status", state.word())
                .put("paused", pausedByUser)
                .put("speed", speed)
                .put("ready", isReady())
                .put("type", plan.type());
        if (plan.type().equals("mirror") && version != QemuVersion.V7_2) {
            info.put("actively-synced", false);
        }
        return info;
    }

    /** The data of BLOCK_JOB_READY, BLOCK_JOB_COMPLETED and BLOCK_JOB_CANCELLED. */
    ObjectNode eventData() {
        return NODES.objectNode()
                .put("device", plan.id())
                .put("len", plan.total())
                .put("offset", current)
                .put("speed", speed)
                .put("type", plan.type());
    }
}
