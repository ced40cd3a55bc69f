package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.handover.HandoverItem;
import org.qmp4j.supervisor.localmigration.LocalMigration;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.localmigration.Preflight;
import org.qmp4j.supervisor.localmigration.Progress;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm migrate-local}. */
@Command(
        name = "migrate-local",
        description = "replaces the QEMU under a running guest: another process on this host goes on with it")
public final class MigrateLocalVerb extends DomainVerb {
    @Option(
            names = "--qemu",
            paramLabel = "PATH",
            description = "the QEMU that goes on with it; default: the one that runs it")
    private @Nullable Path qemu;

    @Option(names = "--preflight", description = "only says whether and how it can be done, and touches nothing")
    private boolean preflight;

    @Option(names = "--no-copy", description = "refuses a guest whose memory would have to be copied")
    private boolean noCopy;

    public MigrateLocalVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        LocalMigrationOptions options = options();
        if (preflight) {
            Preflight found = call.job(
                    "looking at " + DomainText.name(domain),
                    () -> supervisor.localMigration().preflight(domain, options));
            call.report().result(() -> text(domain, found), () -> json(domain, found));
            return After.DONE;
        }
        AtomicReference<@Nullable LocalMigration> under = new AtomicReference<>();
        LocalMigrationReport report =
                call.job(() -> "moving " + DomainText.name(domain) + progress(under.get()), () -> {
                    LocalMigration next = supervisor.localMigration().migrate(domain, options);
                    under.set(next);
                    CompletionStage<LocalMigrationReport> stage = next.stage();
                    return stage;
                });
        call.report().result(() -> text(domain, report), () -> json(domain, report));
        return After.DONE;
    }

    private LocalMigrationOptions options() {
        LocalMigrationOptions options = LocalMigrationOptions.standard();
        options = noCopy ? options.withoutCopy() : options;
        return qemu == null
                ? options
                : options.withEmulator(qemu.toAbsolutePath().normalize());
    }

    private static String progress(@Nullable LocalMigration under) {
        if (under == null) {
            return "";
        }
        Progress now = under.progress();
        String bytes = now.transferred() == 0
                ? ""
                : ", " + (now.transferred() >> 20) + " MiB sent, " + (now.remaining() >> 20) + " to go";
        return ": " + now.phase().id() + bytes;
    }

    private static double millis(Duration time) {
        return Math.round(time.toNanos() / 10_000.0) / 100.0;
    }

    private static String text(Domain domain, LocalMigrationReport report) {
        StringBuilder text = new StringBuilder(DomainText.done(
                domain,
                String.format(
                        Locale.ROOT,
                        "goes on in pid %d, QEMU %s: memory %s, stood still for %.1f ms, all took %.0f ms",
                        report.to().proof().process().pid(),
                        DomainText.version(report.to()),
                        report.mode().id(),
                        millis(report.downtime()),
                        millis(report.total()))));
        items(text, report.devices());
        return text.toString();
    }

    private static String text(Domain domain, Preflight found) {
        StringBuilder text = new StringBuilder("Domain " + DomainText.name(domain)
                + (found.possible() ? " can be moved" : " cannot be moved") + " to " + found.emulator() + "\n");
        found.refusals()
                .forEach(refusal -> text.append("  refused: ").append(refusal).append('\n'));
        text.append("  QEMU     ").append(found.fromVersion()).append(" -> ").append(found.toVersion());
        text.append("\n  machine  ").append(found.machine());
        text.append("\n  memory   ").append(found.mode().id()).append(": ").append(found.modeReason());
        items(text, found.devices());
        return text.toString();
    }

    private static void items(StringBuilder text, List<HandoverItem> items) {
        for (HandoverItem item : items) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %-10s %-10s %s",
                    item.device(),
                    item.fate().name().toLowerCase(Locale.ROOT),
                    item.reason()));
        }
    }

    private static ObjectNode json(Domain domain, Preflight found) {
        ObjectNode json = DomainText.json(domain);
        json.put("possible", found.possible())
                .put("emulator", found.emulator())
                .put("fromVersion", found.fromVersion())
                .put("toVersion", found.toVersion())
                .put("machine", found.machine())
                .put("mode", found.mode().id())
                .put("modeReason", found.modeReason());
        ArrayNode refusals = json.putArray("refusals");
        found.refusals().forEach(refusals::add);
        devices(json, found.devices());
        return json;
    }

    private static ObjectNode json(Domain domain, LocalMigrationReport report) {
        ObjectNode json = DomainText.json(domain);
        json.put("mode", report.mode().id()).put("memoryMiB", report.memoryKib() >> 10);
        process(json.putObject("from"), report.from());
        process(json.putObject("to"), report.to());
        json.put("totalMillis", millis(report.total())).put("downtimeMillis", millis(report.downtime()));
        devices(json, report.devices());
        return json;
    }

    private static void process(ObjectNode json, LiveRecord record) {
        json.put("version", DomainText.version(record))
                .put("pid", record.proof().process().pid());
    }

    private static void devices(ObjectNode json, List<HandoverItem> items) {
        ArrayNode devices = json.putArray("devices");
        items.forEach(item -> devices.addObject()
                .put("device", item.device())
                .put("fate", item.fate().name().toLowerCase(Locale.ROOT))
                .put("reason", item.reason()));
    }
}
