package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.Listening;
import org.qmp4j.supervisor.livemigration.LiveMigration;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.LiveMigrationReport;
import org.qmp4j.supervisor.livemigration.Progress;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm migrate}. */
@Command(name = "migrate", description = "a running guest goes on under the supervisor of another root of this host")
public final class MigrateVerb extends DomainVerb {
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "the other root, as --root says it")
    private Path to = Path.of("");

    @Option(names = "--persistent", description = "its domain stays there when it stops")
    private boolean persistent;

    @Option(names = "--undefinesource", description = "its domain is forgotten here")
    private boolean undefine;

    @Option(
            names = "--xml",
            paramLabel = "FILE",
            description = "what it is started with there: other paths, the same machine")
    private @Nullable Path xml;

    @Option(
            names = "--qemu",
            paramLabel = "PATH",
            description = "the QEMU that goes on with it (default: the same path)")
    private @Nullable Path qemu;

    @Option(
            names = "--tcp",
            paramLabel = "ADDRESS",
            description = "sends it over TCP to that address of this host (default: over a UNIX socket)")
    private @Nullable String tcp;

    @Option(names = "--bandwidth", paramLabel = "MIB", description = "the most that is sent in a second (default: all)")
    private long bandwidth;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long its memory may take (default: ${DEFAULT-VALUE})")
    private long timeout = 1800;

    @Option(
            names = "--downtime",
            paramLabel = "MS",
            description = "how long it may stand still for the last of it (default: ${DEFAULT-VALUE})")
    private long downtime = 100;

    public MigrateVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        ArrivalOptions arrival = arrival();
        LiveMigrationOptions options = options();
        AtomicReference<@Nullable LiveMigration<LiveMigrationReport>> under = new AtomicReference<>();
        try (Supervisor there = call.open(to)) {
            LiveMigrationReport report =
                    call.job(() -> "migrating " + DomainText.name(domain) + progress(under.get()), () -> {
                        LiveMigration<LiveMigrationReport> next =
                                supervisor.liveMigrations().migrate(domain, there.liveMigrations(), arrival, options);
                        under.set(next);
                        return next.stage();
                    });
            call.report().result(() -> text(domain, report), () -> json(domain, report));
        }
        return After.DONE;
    }

    private ArrivalOptions arrival() throws Exception {
        ArrivalOptions arrival = ArrivalOptions.STANDARD;
        arrival = persistent ? arrival.kept() : arrival;
        arrival = xml == null ? arrival : arrival.withXml(Files.readString(xml));
        arrival = tcp == null ? arrival : arrival.at(new Listening.Tcp(tcp, 0, tcp));
        return qemu == null
                ? arrival
                : arrival.withEmulator(qemu.toAbsolutePath().normalize());
    }

    private LiveMigrationOptions options() {
        LiveMigrationOptions options = LiveMigrationOptions.STANDARD
                .withBandwidth(bandwidth << 20)
                .withTimes(Duration.ofSeconds(timeout), Duration.ofMillis(downtime));
        return undefine ? options.undefiningSource() : options;
    }

    private static String progress(@Nullable LiveMigration<LiveMigrationReport> under) {
        if (under == null) {
            return "";
        }
        Progress now = under.progress();
        String bytes = now.total() == 0
                ? ""
                : " " + JobProgress.bar(now.total() - Math.min(now.remaining(), now.total()), now.total()) + ", "
                        + (now.transferred() >> 20) + " MiB sent, " + (now.remaining() >> 20) + " to go";
        return ": " + now.phase().id() + bytes;
    }

    private static double millis(Duration time) {
        return Math.round(time.toNanos() / 10_000.0) / 100.0;
    }

    private String text(Domain domain, LiveMigrationReport report) {
        return DomainText.done(
                domain,
                String.format(
                        Locale.ROOT,
                        "goes on below %s in pid %d, QEMU %s: %d KiB sent, stood still for %.1f ms, all took %.0f ms",
                        to,
                        report.to().proof().process().pid(),
                        DomainText.version(report.to()),
                        report.transferred() >> 10,
                        millis(report.downtime()),
                        millis(report.total())));
    }

    private ObjectNode json(Domain domain, LiveMigrationReport report) {
        ObjectNode json = DomainText.gone(domain).put("root", to.toString());
        process(json.putObject("from"), report.from());
        process(json.putObject("to"), report.to());
        return json.put("bytes", report.transferred())
                .put("totalMillis", millis(report.total()))
                .put("downtimeMillis", millis(report.downtime()));
    }

    private static void process(ObjectNode json, LiveRecord record) {
        json.put("version", DomainText.version(record))
                .put("pid", record.proof().process().pid());
    }
}
