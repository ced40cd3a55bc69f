package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm migrate}. */
@Command(
        name = "migrate",
        description =
                "a running guest goes on under another supervisor: of another root of this host, or of another host")
public final class MigrateVerb extends DomainVerb {
    @Parameters(index = "1", arity = "0..1", paramLabel = "DESTURI", description = WhitherOptions.DESTURI)
    private @Nullable String uri;

    @Mixin
    private WhitherOptions where = new WhitherOptions();

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
            description = "with --to: sends it over TCP to that address of this host (default: over a UNIX socket)")
    private @Nullable String tcp;

    @Option(
            names = "--ports",
            paramLabel = "FIRST-LAST",
            description = "with --tcp: the ports that may be taken, such as 49152-49215 (default: whatever is free)")
    private @Nullable String ports;

    @Option(
            names = "--copy-storage-all",
            description = "makes the images that it writes to there, and copies them (default: they are shared)")
    private boolean copyStorage;

    @Option(
            names = {"--postcopy", "--postcopy-after-precopy"},
            description =
                    "lets it go on there before all of its memory is there, once that was sent and is written faster than it is sent;"
                            + " from then on neither side has all of it until the end")
    private boolean postCopy;

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
        where.at(uri);
        Path to = where.root();
        if (to != null && call.isRoot(to)) {
            throw new CallException(
                    Code.USAGE,
                    to + " is the root that " + DomainText.name(domain) + " is in",
                    "name another one, or let it go on in another process here: vm migrate-local");
        }
        ArrivalOptions arrival = arrival(call);
        LiveMigrationOptions options = options();
        AtomicReference<@Nullable LiveMigration<LiveMigrationReport>> under = new AtomicReference<>();
        try (WhitherOptions.Goal there = where.open(call, domain.uuid())) {
            LiveMigrationReport report =
                    call.job(() -> "migrating " + DomainText.name(domain) + progress(under.get()), () -> {
                        LiveMigration<LiveMigrationReport> next =
                                supervisor.liveMigrations().migrate(domain, there.destination(), arrival, options);
                        under.set(next);
                        return next.stage();
                    });
            call.report().result(() -> text(domain, report), () -> json(domain, report));
        }
        return After.DONE;
    }

    /** Another supervisor chooses for itself where it receives. */
    private void requireOurPlace() {
        if (tcp != null && where.root() == null) {
            throw new CallException(
                    Code.USAGE,
                    "--tcp is for a root of this host",
                    "say --to DIR, or --listen tcp:… of vm migrate-serve");
        }
        if (ports != null && tcp == null) {
            throw new CallException(
                    Code.USAGE, "--ports is for --tcp", "say --tcp ADDRESS, or the --ports of vm migrate-serve there");
        }
    }

    private ArrivalOptions arrival(Call call) throws IOException {
        requireOurPlace();
        ArrivalOptions arrival = ArrivalOptions.STANDARD;
        arrival = persistent ? arrival.kept() : arrival;
        arrival = xml == null ? arrival : arrival.withXml(XmlFile.read(xml, call.in()));
        arrival = copyStorage ? arrival.copyingStorage() : arrival;
        Path tls = where.certificates();
        arrival = tls == null ? arrival : arrival.withTls(tls);
        arrival = tcp == null ? arrival : arrival.at(new Listening.Tcp(tcp, GoalOptions.ports(ports), tcp));
        return qemu == null
                ? arrival
                : arrival.withEmulator(qemu.toAbsolutePath().normalize());
    }

    private LiveMigrationOptions options() {
        LiveMigrationOptions options = LiveMigrationOptions.STANDARD
                .withBandwidth(bandwidth << 20)
                .withTimes(Duration.ofSeconds(timeout), Duration.ofMillis(downtime));
        Path tls = where.certificates();
        options = tls == null ? options : options.withTls(tls, where.name());
        options = postCopy ? options.withPostCopy() : options;
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
                        "goes on %s in pid %d, QEMU %s: %d KiB sent, stood still for %.1f ms, all took %.0f ms",
                        where,
                        report.to().pid(),
                        DomainText.version(report.to().qemu()),
                        report.transferred() >> 10,
                        millis(report.downtime()),
                        millis(report.total())));
    }

    private ObjectNode json(Domain domain, LiveMigrationReport report) {
        ObjectNode json = DomainText.named(domain).put(where.key(), where.value());
        LiveRecord from = report.from();
        process(json, "from", DomainText.version(from), from.proof().process().pid());
        process(json, "to", DomainText.version(report.to().qemu()), report.to().pid());
        return json.put("bytes", report.transferred())
                .put("totalMillis", millis(report.total()))
                .put("downtimeMillis", millis(report.downtime()));
    }

    private static void process(ObjectNode json, String which, String version, long pid) {
        json.putObject(which).put("version", version).put("pid", pid);
    }
}
