package org.qmp4j.testkit.machine.job;

import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The commands about jobs, and the older ones about block jobs, which do the same with other words. */
final class JobCommands {

    /** What a verb does to a job that accepts it. */
    @FunctionalInterface
    private interface Deed {
        void run(Job job, Command command) throws Refused;
    }

    private final Machine machine;
    private final Jobs jobs;

    JobCommands(Machine machine, Jobs jobs) {
        this.machine = machine;
        this.jobs = jobs;
        machine.put("query-jobs", command -> Answer.value(jobs.list(false)));
        machine.put("query-block-jobs", command -> Answer.value(jobs.list(true)));
        put("pause", "device", JobVerb.PAUSE, (job, command) -> pause(job));
        put("resume", "device", JobVerb.RESUME, (job, command) -> resume(job));
        put("complete", "device", JobVerb.COMPLETE, (job, command) -> later(job, true));
        put("finalize", "id", JobVerb.FINALIZE, (job, command) -> jobs.succeed(job));
        put("dismiss", "id", JobVerb.DISMISS, (job, command) -> jobs.dismiss(job));
        put("cancel", "device", JobVerb.CANCEL, this::cancel);
        machine.put(
                "block-job-set-speed",
                Refused.answered(command -> run(command, "device", JobVerb.SET_SPEED, this::setSpeed)));
    }

    private void put(String name, String blockMember, JobVerb verb, Deed deed) {
        machine.put("job-" + name, Refused.answered(command -> run(command, "id", verb, deed)));
        machine.put("block-job-" + name, Refused.answered(command -> run(command, blockMember, verb, deed)));
    }

    private Answer run(Command command, String member, JobVerb verb, Deed deed) throws Refused {
        String id = command.arguments().path(member).asText();
        Job job = jobs.find(id);
        if (command.name().startsWith("block-")) {
            if (job == null || !job.plan.block()) {
                throw new Refused("DeviceNotActive", "Block job '" + id + "' not found");
            }
        } else if (job == null) {
            throw new Refused("Job not found");
        }
        if (!job.state.accepts(verb)) {
            throw new Refused("Job '" + id + "' in state '" + job.state.word() + "' cannot accept command verb '"
                    + verb.word() + "'");
        }
        deed.run(job, command);
        return Answer.done();
    }

    private void pause(Job job) throws Refused {
        if (job.pausedByUser) {
            throw new Refused("Job is already paused");
        }
        job.pausedByUser = true;
        jobs.say(job, job.state == JobState.READY ? JobState.STANDBY : JobState.PAUSED);
    }

    private void resume(Job job) throws Refused {
        if (!job.pausedByUser) {
            throw new Refused("Can't resume a job that was not paused");
        }
        job.pausedByUser = false;
        job.lacksSpace = false;
        jobs.say(job, job.state == JobState.STANDBY ? JobState.READY : JobState.RUNNING);
        if (job.state == JobState.RUNNING) {
            jobs.pace(job);
        }
    }

    private void setSpeed(Job job, Command command) {
        job.speed = command.arguments().path("speed").asLong();
        if (job.state == JobState.RUNNING) {
            jobs.pace(job);
        }
    }

    /** A block job that is ready ends well, though without effect, unless it is to be called off by force. */
    private void cancel(Job job, Command command) throws Refused {
        boolean force = !command.name().startsWith("block-")
                || command.arguments().path("force").asBoolean();
        if (job.pausedByUser && !force) {
            throw new Refused("The block job for device '" + job.plan.id() + "' is currently paused");
        }
        if (job.pausedByUser && job.state == JobState.PAUSED) {
            // it is woken to learn of its end
            job.pausedByUser = false;
            jobs.say(job, JobState.RUNNING);
            machine.loop().execute(() -> jobs.cancel(job));
            return;
        }
        if (job.isReady() && !force) {
            later(job, false);
        } else if (job.plan.staysReady()) {
            // a mirror looks around less often than other jobs do
            machine.loop().execute(() -> jobs.cancel(job));
        } else {
            jobs.cancel(job);
        }
    }

    private void later(Job job, boolean pivot) {
        machine.loop().execute(() -> {
            if (job.isReady()) {
                jobs.finish(job, pivot);
            }
        });
    }
}
