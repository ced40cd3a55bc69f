package org.qmp4j;

import org.qmp4j.channel.EventHub;
import org.qmp4j.message.QmpCommand;

/** Work that QEMU goes on with after it has answered: {@code blockdev-create}, {@code blockdev-mirror}, {@code snapshot-save} … */
public final class QmpJobs {
    private final QmpClient client;

    QmpJobs(QmpClient client) {
        this.client = client;
    }

    /**
     * Runs a command that starts a job, and follows the job to its end.
     *
     * @param id of the job, as in the command's {@code job-id}
     */
    public QmpJob start(QmpCommand<?> command, String id) {
        QmpJob job = watch(id);
        job.start(command);
        return job;
    }

    /** Follows a job that is running already, such as one that was found after a reconnect. */
    public QmpJob attach(String id) {
        QmpJob job = watch(id);
        job.lookUp();
        return job;
    }

    private QmpJob watch(String id) {
        EventHub events = client.events();
        QmpJob job = new QmpJob(client, id);
        events.add(job.sink());
        job.concluded().whenComplete((done, problem) -> events.remove(job.sink()));
        return job;
    }
}
