package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.qapi.blockcore.BlockStats;
import org.qmp4j.qapi.blockcore.QueryBlockstats;
import org.qmp4j.qapi.machine.BalloonInfo;
import org.qmp4j.qapi.machine.CpuInfoFast;
import org.qmp4j.qapi.machine.QueryBalloon;
import org.qmp4j.qapi.machine.QueryCpusFast;
import org.qmp4j.qapi.migration.DirtyRateInfo;
import org.qmp4j.qapi.migration.QueryDirtyRate;
import org.qmp4j.qapi.qom.QomGet;

/**
 * What may be asked of a QEMU at any time, behind no job: questions alone, which change nothing. For none of them is an answer
 * too late: a process that hangs and goes on answers then. Stages complete on the client's event loop, and fail as
 * {@link QmpClient#execute(QmpCommand)} says, but for deadlines.
 */
public final class MonitorReading {
    private static final Deadline NEVER = new Deadline(Duration.ofDays(365), Duration.ofDays(365));

    private final QmpClient client;

    MonitorReading(QmpClient client) {
        this.client = client;
    }

    private <R> CompletionStage<R> ask(QmpCommand<R> question) {
        return client.execute(question, NEVER);
    }

    /** {@code query-blockstats}: of each device that has a block node, or could have. */
    public CompletionStage<List<BlockStats>> blockStats() {
        return ask(QueryBlockstats.builder().build());
    }

    /** {@code query-jobs}. */
    public CompletionStage<List<JobFacts>> jobs() {
        return client.execute("query-jobs").thenApply(JobFacts::all);
    }

    /** {@code query-block-jobs}: QAPI {@code BlockDeviceIoStatus} of those jobs that stand still over an error, by their ids. */
    public CompletionStage<Map<String, String>> stalledJobs() {
        return client.execute("query-block-jobs").thenApply(list -> {
            Map<String, String> stalled = new HashMap<>();
            for (JsonNode one : list) {
                String status = one.path("io-status").asText();
                if (!status.equals("ok")) {
                    stalled.put(one.path("device").asText(), status);
                }
            }
            return stalled;
        });
    }

    /** {@code query-cpus-fast}: the virtual CPUs and their threads; they are not stopped for it. */
    public CompletionStage<List<CpuInfoFast>> virtualCpus() {
        return ask(new QueryCpusFast());
    }

    /** {@code query-balloon}; fails where the guest has none. */
    public CompletionStage<BalloonInfo> balloon() {
        return ask(new QueryBalloon());
    }

    /** {@code qom-get} of a balloon's {@code guest-stats}: what its guest has last said of its memory. */
    public CompletionStage<JsonNode> guestMemory(String balloon) {
        return ask(QomGet.of(DomainMonitor.peripheral(balloon), "guest-stats"));
    }

    /** {@code query-dirty-rate}: the last measurement, and whether one is under way. */
    public CompletionStage<DirtyRateInfo> dirtyRate() {
        return ask(QueryDirtyRate.builder().build());
    }
}
