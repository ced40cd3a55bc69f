package org.qmp4j.testkit.machine.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.Space;

/** The jobs of a machine, what becomes of them and what they say of it. */
public final class Jobs {

    /** What a job copies before it looks at its speed. */
    private static final long CHUNK = 1 << 20;

    private static final String CANCELED = "Operation canceled";

    private final Machine machine;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** No jobs yet, and the commands about them. */
    public Jobs(Machine machine) {
        this.machine = machine;
        new JobCommands(machine, this);
    }

    /** Makes a job that has not begun. @throws Refused if its id will not do */
    public Job create(JobPlan plan, JobWork work) throws Refused {
        if (!plan.id().matches("[A-Za-z][-A-Za-z0-9._]*")) {
            throw new Refused("Invalid job ID '" + plan.id() + "'");
        }
        if (jobs.containsKey(plan.id())) {
            throw new Refused("Job ID '" + plan.id() + "' already in use");
        }
        Job job = new Job(plan, work);
        jobs.put(plan.id(), job);
        say(job, JobState.CREATED);
        return job;
    }

    /** Begins a job; it goes on after the reply to the present command. */
    public void start(Job job) {
        say(job, JobState.RUNNING);
        pace(job);
    }

    /** The nodes under a job are drained for a moment, as the graph around them changes. */
    public void drain(Job job) {
        if (job.state == JobState.RUNNING) {
            say(job, JobState.PAUSED);
            say(job, JobState.RUNNING);
        }
    }

    /** A job fails. */
    public void fail(Job job, String error) {
        job.error = error;
        job.current = job.plan.total();
        say(job, JobState.ABORTING);
        conclude(job);
    }

    /** A job that never began comes to nothing. */
    public void drop(Job job) {
        job.error = CANCELED;
        say(job, JobState.ABORTING);
        conclude(job);
    }

    /** Decides when the job will have copied all: now, or in the time that its speed takes. */
    void pace(Job job) {
        int pace = ++job.pace;
        long left = job.plan.total() - CHUNK;
        if (job.plan.endless()) {
            return;
        }
        if (job.speed == 0 || left <= 0) {
            machine.loop().execute(() -> copied(job, pace));
            return;
        }
        job.current = Math.max(job.current, CHUNK);
        Duration time = Duration.ofMillis(Math.max(1, left / Math.max(1, job.speed / 1000)));
        machine.loop().schedule(time, () -> copied(job, pace));
    }

    private void copied(Job job, int pace) {
        if (job.state != JobState.RUNNING || job.pace != pace) {
            return;
        }
        if (job.work.lacksSpace()) {
            meetFullDisk(job);
            return;
        }
        job.current = job.plan.total();
        if (job.plan.staysReady()) {
            say(job, JobState.READY);
            machine.emit("BLOCK_JOB_READY", job.eventData());
        } else {
            finish(job, true);
        }
    }

    /** The job cannot write: it fails, or waits until it is told to try again. */
    private void meetFullDisk(Job job) {
        boolean stops = job.plan.stopsWhenFull();
        machine.emit(
                "BLOCK_JOB_ERROR",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("device", job.plan.id())
                        .put("operation", "write")
                        .put("action", stops ? "stop" : "report"));
        if (stops) {
            job.lacksSpace = true;
            job.pausedByUser = true;
            say(job, JobState.PAUSED);
            return;
        }
        job.error = Space.NONE_LEFT;
        say(job, JobState.ABORTING);
        machine.emit("BLOCK_JOB_COMPLETED", job.eventData().put("error", job.error));
        conclude(job);
    }

    /** The job has done its work. */
    void finish(Job job, boolean pivot) {
        job.pivot = pivot;
        say(job, JobState.WAITING);
        say(job, JobState.PENDING);
        if (job.plan.autoFinalize()) {
            succeed(job);
        } else if (job.plan.block()) {
            machine.emit(
                    "BLOCK_JOB_PENDING",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("type", job.plan.type())
                            .put("id", job.plan.id()));
        }
    }

    /** The job's work takes effect. */
    void succeed(Job job) {
        job.work.succeed(job.pivot);
        if (job.plan.block()) {
            machine.emit("BLOCK_JOB_COMPLETED", job.eventData());
        }
        conclude(job);
    }

    /** The job is called off. */
    void cancel(Job job) {
        job.error = CANCELED;
        say(job, JobState.ABORTING);
        if (job.plan.block()) {
            machine.emit("BLOCK_JOB_CANCELLED", job.eventData());
        }
        conclude(job);
    }

    private void conclude(Job job) {
        job.work.release();
        say(job, JobState.CONCLUDED);
        if (job.plan.autoDismiss()) {
            dismiss(job);
        }
    }

    void dismiss(Job job) {
        jobs.remove(job.plan.id());
        say(job, JobState.NULL);
    }

    void say(Job job, JobState state) {
        job.state = state;
        machine.emit(
                "JOB_STATUS_CHANGE",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", state.word())
                        .put("id", job.plan.id()));
    }

    @Nullable
    Job find(String id) {
        return jobs.get(id);
    }

    /** The answer of query-jobs, or of query-block-jobs: the youngest first. */
    ArrayNode list(boolean block) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Job job : jobs.values()) {
            if (!block) {
                list.insert(0, job.info());
            } else if (job.plan.block()) {
                list.insert(0, job.blockInfo(machine.schema().version()));
            }
        }
        return list;
    }
}
