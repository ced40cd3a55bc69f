package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backup.BackupOptions;
import org.qmp4j.supervisor.backup.BackupResult;
import org.qmp4j.supervisor.backup.BackupStatus;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupMode;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm backup-begin}. */
@Command(
        name = "backup-begin",
        description = "backs up the disks of a domain that runs, as they are at one moment; or shows them to be read")
public final class BackupBeginVerb extends DomainVerb {
    @Option(names = "--xml", paramLabel = "FILE", description = "<domainbackup>; - is standard input")
    private @Nullable Path xml;

    @Option(names = "--to", paramLabel = "DIR", description = "an archive: vm backup-restore makes disks of it again")
    private @Nullable Path archive;

    @Option(names = "--since", paramLabel = "CHECKPOINT", description = "what was written since that; else all")
    private @Nullable String since;

    @Option(names = "--pull", description = "shows the disks over NBD until vm backup-abort")
    private boolean pull;

    @Option(names = "--disk", paramLabel = "DISK", description = "that one alone; as often as there are such")
    private List<String> disks = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "NAME",
            description = "makes a checkpoint at that moment, for the next --since")
    private @Nullable String checkpoint;

    @Option(names = "--or-full", description = "in full where nobody knows what was written since")
    private boolean orFull;

    @Option(names = "--reuse-external", description = "the images are there already, and are written over")
    private boolean reuse;

    @Option(
            names = "--bandwidth",
            paramLabel = "MIB",
            description = "MiB a second of each disk at most; 0 for no limit")
    private long bandwidth;

    @Option(names = "--tls", paramLabel = "DIR", description = "the certificates of a server with TLS")
    private @Nullable Path certificates;

    @Option(names = "--async", description = "returns when it has begun; QEMU goes on by itself")
    private boolean async;

    @Option(
            names = "--if-found",
            paramLabel = "THEN",
            description = "go-on or cancel, by the next call if this one dies (go-on)")
    private String found = "go-on";

    public BackupBeginVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (xml != null && (since != null || pull || !disks.isEmpty())) {
            throw new CallException(
                    Code.USAGE, "the XML says what --since, --pull and --disk say", "say it in one of both");
        }
        Backups backups = supervisor.backups();
        BackupDef wanted = xml == null ? wanted() : backups.read(XmlFile.read(xml, call.in()));
        Optional<CheckpointRequest> moment =
                Optional.ofNullable(checkpoint).map(name -> moment(name, domain.liveDefinition()));
        BackupOptions options = options();
        BackupStatus begun = call.job(
                "beginning a backup of " + DomainText.name(domain),
                () -> backups.begin(domain, wanted, moment, options));
        if (async || wanted.isPull()) {
            call.report().result(() -> BackupText.text(begun), () -> BackupText.json(begun));
            return After.DONE;
        }
        BackupResult result = call.await(
                "backup of " + DomainText.name(domain), BackupText.progress(backups, domain), backups.ended(domain));
        if (result.outcome() != BackupResult.Outcome.COMPLETED) {
            throw new CallException(
                    Code.OPERATION,
                    "backup '" + result.name() + "' " + BackupText.words(result),
                    "nothing half is left; vm backup-status tells of it again");
        }
        call.report().result(() -> BackupText.text(result), () -> BackupText.json(result));
        return After.DONE;
    }

    private BackupDef wanted() {
        List<BackupDisk> named = disks.stream().map(BackupDisk::open).toList();
        return new BackupDef(pull ? BackupMode.PULL : BackupMode.PUSH, since, null, named.isEmpty() ? null : named);
    }

    /** On all disks that can take part, of those that are named; none where nothing runs. */
    private CheckpointRequest moment(String name, Optional<DomainDef> live) {
        List<CheckpointDisk> able = live.map(domain -> domain.devices().disks()).orElse(List.of()).stream()
                .filter(disk -> disk.format() == ImageFormat.QCOW2 && !disk.readonly())
                .filter(disk -> !disk.image().isEmpty())
                .map(disk -> disk.target().dev())
                .filter(target -> disks.isEmpty() || disks.contains(target))
                .map(target -> CheckpointDisk.bitmap(target, name))
                .toList();
        return new CheckpointRequest(name, null, null, null, able, null, null);
    }

    private BackupOptions options() {
        BackupOptions.Orphan then = switch (found) {
            case "go-on" -> BackupOptions.Orphan.GO_ON;
            case "cancel" -> BackupOptions.Orphan.CANCEL;
            default -> throw new CallException(Code.USAGE, "there is no --if-found " + found, "say go-on or cancel");
        };
        return new BackupOptions(reuse, orFull, bandwidth << 20, then, archive, certificates);
    }
}
