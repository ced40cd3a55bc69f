package org.qmp4j.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.backup.BackupOptions;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.CopyTarget;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.Deletion;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.hotplug.Hotplug;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;

/** The life of a domain in a JVM of its own, which is killed at a fault point: the N-th of all, or the first of that name. */
public final class CrashingSupervisor {
    /** Of one that nobody goes back to: what it is over may be written to. */
    private static final SnapshotOptions UNNOTED = new SnapshotOptions(false, false, false);

    private CrashingSupervisor() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        boolean numbered = List.of(
                        "life",
                        "changes",
                        "blocks",
                        "pairs",
                        "images",
                        "stopped",
                        "snapshots",
                        "moves",
                        "pushes",
                        "pulls",
                        "checkpoints",
                        "migrates",
                        "copies")
                .contains(args[2]);
        String last = args[3];
        AtomicInteger next = new AtomicInteger();
        FaultPoint faultPoint = name -> {
            int number = next.getAndIncrement();
            if (last.equals(numbered ? Integer.toString(number) : name)) {
                System.out.println("killed at " + name);
                System.out.flush();
                die();
            }
        };
        SupervisorOptions options =
                SupervisorOptions.standard().withEmulator(Path.of(args[1])).withFaultPoint(faultPoint);
        try (Supervisor supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), options)) {
            String xml = Files.readString(root.resolve("domain.xml"));
            switch (args[2]) {
                case "life" -> live(supervisor, xml);
                case "changes" -> change(supervisor, xml, root);
                case "blocks" -> blocks(supervisor, xml, root);
                case "pairs" -> pairs(supervisor, xml);
                case "snapshots" -> snapshots(supervisor, xml, root);
                case "images" -> images(supervisor, xml);
                case "stopped" -> stopped(supervisor, xml, root);
                case "moves" -> move(supervisor, xml);
                case "migrates" -> migrate(supervisor, root, options, xml, false);
                case "copies" -> migrate(supervisor, root, options, xml, true);
                case "shrinks" -> shrink(supervisor);
                case "starts" ->
                    QmpBlocking.await(supervisor.domains().iterator().next().startPaused());
                case "pushes" -> push(supervisor, xml);
                case "pulls" -> pull(supervisor, xml);
                case "checkpoints" -> checkpoints(supervisor, xml);
                default -> CrashLife.valueOf(args[2]).live(supervisor, xml);
            }
        }
        System.out.println("lived " + next.get());
    }

    /** All that a domain goes through, each part with its fault points. */
    static void live(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(supervisor.rename(domain, "risen"));
        QmpBlocking.await(supervisor.renameDisks(domain, "doomed"));
        QmpBlocking.await(domain.start());
        QmpBlocking.await(supervisor.rename(domain, "undead"));
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        QmpBlocking.await(domain.mark(GenIdTransition.REVERT_OFFLINE, "a snapshot"));
        QmpBlocking.await(domain.startPaused());
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        supervisor.undefine(domain);
    }

    /** A guest that goes on in another process. */
    static void move(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.start());
        QmpBlocking.await(supervisor
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
    }

    private static void migrate(
            Supervisor supervisor, Path root, SupervisorOptions options, String xml, boolean copying) {
        try (Supervisor other = TwoRoots.open(root, options)) {
            migrate(supervisor, other, xml, copying);
        }
    }

    /** A guest that goes on under another supervisor of this JVM, and is forgotten where it was. */
    static void migrate(Supervisor supervisor, Supervisor other, String xml, boolean copying) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.start());
        String there = TwoRoots.moved(
                QmpBlocking.await(supervisor.liveMigrations().begin(domain)).xml());
        ArrivalOptions arrival = copying
                ? ArrivalOptions.STANDARD
                        .withXml(there.replace("/disk.img", "/disk.copy"))
                        .copyingStorage()
                : ArrivalOptions.STANDARD.withXml(there);
        QmpBlocking.await(supervisor
                .liveMigrations()
                .migrate(
                        domain,
                        other.liveMigrations().destination(),
                        arrival.kept(),
                        LiveMigrationOptions.STANDARD.undefiningSource())
                .stage());
    }

    /** A guest that runs already gives a virtual CPU back. */
    private static void shrink(Supervisor supervisor) {
        Domain domain = supervisor.domain("changing");
        int fewer = domain.liveDefinition().orElseThrow().vcpus().current() - 1;
        QmpBlocking.await(supervisor.hotplug().setVcpus(domain, fewer, Affects.LIVE, Duration.ofSeconds(50)));
    }

    /** All that is changed of a guest that runs; its images are there. */
    static void change(Supervisor supervisor, String xml, Path root) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.startPaused());
        Hotplug hotplug = supervisor.hotplug();
        String disk = "<disk type='file'><source file='" + root + "/vdb.img'/><target dev='vdb'/>"
                + "<iotune><total_iops_sec>7</total_iops_sec></iotune></disk>";
        String channel = "<channel type='unix'><source mode='bind' path='" + root
                + "/late.sock'/><target type='virtio' name='late'/></channel>";
        String medium = "<disk type='file' device='cdrom'><source file='" + root
                + "/b.iso'/><target dev='hdc' bus='ide'/></disk>";
        QmpBlocking.await(hotplug.attach(domain, disk, Affects.PERSISTENT));
        QmpBlocking.await(hotplug.attach(domain, channel, Affects.PERSISTENT));
        QmpBlocking.await(hotplug.update(domain, medium, Affects.PERSISTENT, false));
        QmpBlocking.await(hotplug.setMemory(domain, 16384, Affects.PERSISTENT));
        QmpBlocking.await(hotplug.setVcpus(domain, 3, Affects.PERSISTENT, Duration.ofSeconds(1)));
        QmpBlocking.await(
                hotplug.setIoTune(domain, "vda", Map.of(IoLimit.TOTAL_IOPS_SEC, 9L), null, Affects.PERSISTENT));
        QmpBlocking.await(hotplug.detach(domain, channel, Affects.PERSISTENT, Duration.ofSeconds(10)));
    }

    /** All that is done to the chain of a disk of a guest that runs. */
    static void blocks(Supervisor supervisor, String xml, Path root) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.startPaused());
        BlockJobs jobs = supervisor.blockJobs();
        for (String name : List.of("s1", "s2", "s3")) {
            QmpBlocking.await(
                    supervisor.snapshots().create(domain, SnapshotDef.named(name, null), SnapshotOptions.STANDARD));
        }
        // nothing is written to an image that a snapshot goes back to
        for (String name : List.of("s1", "s2", "s3")) {
            QmpBlocking.await(supervisor.snapshots().forget(domain, name));
        }
        Optional<LayerAddress> middle = Optional.of(LayerAddress.parse("vda@1"));
        QmpBlocking.await(jobs.commit(domain, "vda", middle, Optional.of(LayerAddress.parse("vda@2")), 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
        QmpBlocking.await(jobs.commit(domain, "vda", Optional.empty(), middle, 0));
        QmpBlocking.await(jobs.ready(domain, "vda"));
        QmpBlocking.await(jobs.pivot(domain, "vda"));
        StorageImage copy = StorageImage.of(new FileSource(root.resolve("copy").toString()), ImageFormat.QCOW2);
        QmpBlocking.await(jobs.copy(domain, "vda", new CopyTarget(copy, true, false), 0));
        QmpBlocking.await(jobs.ready(domain, "vda"));
        QmpBlocking.await(jobs.pivot(domain, "vda"));
        QmpBlocking.await(jobs.pull(domain, "vda", Optional.empty(), 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
    }

    /** Two disks get overlays, which are committed together. */
    static void pairs(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.startPaused());
        BlockJobs jobs = supervisor.blockJobs();
        QmpBlocking.await(supervisor.snapshots().create(domain, SnapshotDef.named("s", null), UNNOTED));
        List<DiskJob> both = Stream.of("vda", "vdb")
                .map(disk -> DiskJob.commit(disk, Optional.empty(), Optional.empty(), 0))
                .toList();
        QmpBlocking.await(jobs.together(domain, both));
        QmpBlocking.await(jobs.ready(domain, "vda"));
        QmpBlocking.await(jobs.ready(domain, "vdb"));
        QmpBlocking.await(jobs.pivot(domain, "vda"));
    }

    /** Snapshots of a guest that runs, the first with its memory; and their deletion. */
    static void snapshots(Supervisor supervisor, String xml, Path root) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.start());
        Snapshots snapshots = supervisor.snapshots();
        String warm = "<domainsnapshot><name>s1</name><memory snapshot='external' file='" + root
                + "/memory'/></domainsnapshot>";
        QmpBlocking.await(snapshots.create(domain, snapshots.read(warm), SnapshotOptions.STANDARD));
        for (String name : List.of("s2", "s3")) {
            QmpBlocking.await(snapshots.create(domain, SnapshotDef.named(name, null), SnapshotOptions.STANDARD));
        }
        QmpBlocking.await(snapshots.delete(domain, "s2"));
        QmpBlocking.await(snapshots.delete(domain, "s3"));
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
    }

    /** A backup that is written, and one since the first that is called off. */
    static void push(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.startPaused());
        Backups backups = supervisor.backups();
        String both = "<domainbackup><disks><disk name='vda'/><disk name='vdb'/></disks></domainbackup>";
        QmpBlocking.await(backups.begin(domain, both, Optional.of(Saved.named("c1")), BackupOptions.STANDARD));
        QmpBlocking.await(backups.ended(domain));
        QmpBlocking.await(backups.begin(
                domain,
                "<domainbackup><disks><disk name='vda'/><disk name='vdb' incremental='c1'/></disks></domainbackup>",
                Optional.of(Saved.named("c2")),
                BackupOptions.STANDARD.withSpeed(1)));
        QmpBlocking.await(backups.abort(domain));
    }

    /** A backup that is shown. */
    static void pull(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        QmpBlocking.await(domain.startPaused());
        QmpBlocking.await(supervisor.checkpoints().create(domain, Saved.named("c1")));
        Backups backups = supervisor.backups();
        QmpBlocking.await(backups.begin(
                domain,
                "<domainbackup mode='pull'><disks><disk name='vda'/><disk name='vdb' incremental='c1'/></disks>"
                        + "</domainbackup>",
                Optional.of(Saved.named("c2")),
                BackupOptions.STANDARD));
        QmpBlocking.await(backups.abort(domain));
    }

    /** Checkpoints of a domain that is stopped, made and deleted. */
    static void checkpoints(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        Checkpoints checkpoints = supervisor.checkpoints();
        QmpBlocking.await(checkpoints.create(domain, Saved.named("c1")));
        QmpBlocking.await(checkpoints.create(domain, Saved.named("c2")));
        QmpBlocking.await(checkpoints.delete(domain, "c1", Deletion.ONE));
    }

    /** All that is done to the chain of a disk of a domain that is stopped: base, mid, top. */
    static void images(Supervisor supervisor, String xml) {
        // its definition leaves the middle out
        Domain liar = supervisor.define(xml.replace("<name>chained", "<name>liar")
                .replaceFirst("(?s)<backingStore type='file'><format type='qcow2'/><source file='[^']*'/>", "")
                .replaceFirst("</backingStore></backingStore>", "</backingStore>"));
        QmpBlocking.await(supervisor.backingChains().correct(liar, false));
        supervisor.undefine(liar);
        Domain domain = supervisor.define(xml);
        BlockJobs jobs = supervisor.blockJobs();
        for (String name : List.of("s1", "s2", "s3")) {
            SnapshotOptions options = name.equals("s1") ? SnapshotOptions.STANDARD : UNNOTED;
            QmpBlocking.await(supervisor.snapshots().create(domain, SnapshotDef.named(name, null), options));
        }
        Optional<LayerAddress> below = Optional.of(LayerAddress.parse("vda@1"));
        Optional<LayerAddress> deeper = Optional.of(LayerAddress.parse("vda@2"));
        QmpBlocking.await(jobs.commit(domain, "vda", below, deeper, 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
        QmpBlocking.await(jobs.commit(domain, "vda", Optional.empty(), below, 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
        QmpBlocking.await(jobs.pull(domain, "vda", deeper, 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
        QmpBlocking.await(jobs.resize(domain, "vda", 8L << 20));
        QmpBlocking.await(supervisor.snapshots().revert(domain, "s1"));
    }

    /** Three disks of a domain that is stopped are changed as one; then one of them is copied alone. */
    static void stopped(Supervisor supervisor, String xml, Path root) {
        Domain domain = supervisor.define(xml);
        BlockJobs jobs = supervisor.blockJobs();
        QmpBlocking.await(jobs.together(
                domain,
                List.of(
                        DiskJob.pull("vda", Optional.of(LayerAddress.parse("vda@2")), 0),
                        DiskJob.commit(
                                "vdb",
                                Optional.of(LayerAddress.parse("vdb@1")),
                                Optional.of(LayerAddress.parse("vdb@2")),
                                0),
                        DiskJob.copy("vdc", pivoting(root.resolve("copy.qcow2")), 0))));
        QmpBlocking.await(jobs.ended(domain, "vdc"));
        QmpBlocking.await(jobs.copy(domain, "vda", pivoting(root.resolve("whole.qcow2")), 0));
        QmpBlocking.await(jobs.ended(domain, "vda"));
    }

    private static CopyTarget pivoting(Path file) {
        StorageImage image = StorageImage.of(new FileSource(file.toString()), ImageFormat.QCOW2);
        return new CopyTarget(image, false, false).pivotingStopped();
    }

    static void die() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
