package org.qmp4j.examples.vm.verb;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.vm.Domain;

/** How far a job is, for the line of progress: asked again each time, and told when the answer is there. */
final class JobProgress implements Supplier<String> {
    private static final int BAR = 20;

    private final BlockJobs jobs;
    private final Domain domain;
    private final String disk;
    private CompletableFuture<List<BlockJob>> asked = CompletableFuture.completedFuture(List.of());
    private String last = "";

    /** @param disk target of the disk; empty for whichever has a job */
    JobProgress(BlockJobs jobs, Domain domain, String disk) {
        this.jobs = jobs;
        this.domain = domain;
        this.disk = disk;
    }

    @Override
    public String get() {
        if (asked.isDone() && !asked.isCompletedExceptionally()) {
            asked.join().stream()
                    .filter(job -> disk.isEmpty() || job.disk().equals(disk))
                    .findFirst()
                    .ifPresent(job -> last = bar(job.current(), job.total())
                            + job.error().map(why -> ", " + why).orElse(""));
            asked = jobs.jobs(domain).toCompletableFuture();
        }
        return last;
    }

    /** A bar; its length is a share of a job that may grow. */
    static String bar(long current, long total) {
        long share = total <= 0 ? 0 : Math.min(100, 100 * current / total);
        int full = (int) (BAR * share / 100);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + share + " %";
    }
}
