package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.snapshot.RevertOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** Backups of a guest with two qcow2 disks and a raw one: the same for the fake QEMU and for real ones. */
abstract class BackupContract {
    static final String WHOLE = "<domainbackup/>";

    Lab lab;
    Domain domain;
    Backups backups;

    abstract Lab makeLab() throws IOException;

    /** After the method of the subclass that looks for its program. */
    void start() throws Exception {
        lab = makeLab();
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.startPaused());
        backups = lab.supervisor().backups();
    }

    @AfterEach
    void end() throws Exception {
        lab.close();
    }

    Path file(String name) {
        return lab.root().resolve(name);
    }

    /** A push of those disks to files of that ending. */
    String push(String since, String ending, String... disks) {
        StringBuilder xml = new StringBuilder("<domainbackup>");
        xml.append(since.isEmpty() ? "" : "<incremental>" + since + "</incremental>")
                .append("<disks>");
        for (String disk : disks) {
            xml.append("<disk name='" + disk + "' type='file'><target file='" + file(disk + ending)
                    + "'/><driver type='qcow2'/></disk>");
        }
        return xml.append("</disks></domainbackup>").toString();
    }

    BackupResult run(String xml, Optional<String> checkpoint, BackupOptions options) throws Exception {
        Lab.get(backups.begin(domain, xml, checkpoint, options));
        return Lab.get(backups.ended(domain));
    }

    List<String> checkpoints() throws Exception {
        return Lab.get(lab.supervisor().checkpoints().list(domain)).all().stream()
                .map(Checkpoint::name)
                .toList();
    }

    String ask(String command) throws Exception {
        return Lab.get(domain.run(
                        JobKind.INSPECT, scope -> scope.await(scope.monitor().execute(command, QmpJson.object()))))
                .toString();
    }

    /** Neither nodes nor jobs, bitmaps, exports or journal entries. */
    void nothingIsLeft() throws Exception {
        assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
        String nodes = ask("query-named-block-nodes");
        assertFalse(nodes.contains("backup-"), nodes);
        assertEquals(4, nodes.split("\"node-name\":\"libvirt-[0-9]+-storage\"", -1).length, nodes);
        assertEquals("[]", ask("query-jobs"));
        assertEquals("[]", ask("query-block-exports"));
    }

    @Test
    void allDisksArePushedInFull() throws Exception {
        BackupResult result = run(push("", ".full", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD);
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
        assertEquals(
                List.of("vda", "vdb"),
                result.disks().stream().map(BackupResult.Disk::disk).toList());
        assertTrue(result.disks().stream().allMatch(BackupResult.Disk::complete), result.toString());
        assertTrue(Files.size(file("vda.full")) > 0);
        assertEquals(result, backups.last(domain).orElseThrow());
        nothingIsLeft();
    }

    /** The next supervisor, which is told to do that where it comes to that place. */
    void reopen(String place, Runnable act) throws Exception {
        lab.supervisor().close();
        lab.open(lab.options().withFaultPoint(reached -> {
            if (reached.equals(place)) {
                act.run();
            }
        }));
        domain = lab.supervisor().domain(domain.uuid().toString());
        backups = lab.supervisor().backups();
    }

    @Test
    void anArchiveThatCannotSayWhatIsInItHasFailedAndSaysHowToMendThat() throws Exception {
        Path archive = file("archive");
        Path inTheWay = archive.resolve("c1").resolve(Leftovers.MANIFEST).resolve("in the way");
        reopen("backup/cleaning", () -> assertTrue(inTheWay.toFile().mkdirs()));
        BackupOptions options = BackupOptions.STANDARD.into(archive);
        BackupException elsewhere = Lab.failure(
                BackupException.class, backups.begin(domain, push("", ".x", "vda"), Optional.empty(), options));
        assertTrue(elsewhere.getMessage().contains("which is not in the archive"), elsewhere.getMessage());
        BackupResult result = run(
                "<domainbackup><disks><disk name='vda'/></disks></domainbackup>",
                Optional.of(Saved.named("c1")),
                options);
        assertEquals(BackupResult.Outcome.FAILED, result.outcome());
        assertTrue(result.error().startsWith("its images are whole, but " + inTheWay.getParent()), result.error());
        assertTrue(Archive.open(archive).backups().isEmpty());
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        Files.copy(lab.state(domain).resolve("last-backup.json"), inTheWay.getParent());
        assertEquals(1, Archive.open(archive).chain("c1", "vda").size());
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMadeUnlessItIsAnArchive() throws Exception {
        OperationException refused = Lab.failure(
                OperationException.class,
                backups.begin(domain, push("", "/nowhere", "vda"), Optional.empty(), BackupOptions.STANDARD));
        assertTrue(refused.getMessage().contains(file("vda") + " is no directory; make it"), refused.getMessage());
        nothingIsLeft();
        Path archive = file("archive/of/mine");
        run(
                "<domainbackup><disks><disk name='vda'/></disks></domainbackup>",
                Optional.of(Saved.named("c1")),
                BackupOptions.STANDARD.into(archive));
        assertEquals(1, Archive.open(archive).chain("c1", "vda").size());
    }

    @Test
    void whatIsLeftOpenIsDecided() throws Exception {
        BackupStatus begun = Lab.get(
                backups.begin(domain, WHOLE, Optional.of(Saved.named("c1")), BackupOptions.STANDARD.withSpeed(1)));
        assertEquals("c1", begun.name());
        assertEquals("c1", begun.checkpoint());
        String xml = backups.dump(domain).orElseThrow();
        assertTrue(
                xml.startsWith("<domainbackup mode='push'>\n  <disks>\n    <disk name='hda' backup='yes' type='file'"
                        + " backupmode='full' index='"),
                xml);
        assertTrue(xml.contains("<driver type='qcow2'/>\n      <target file='" + file("vdb.qcow2.c1") + "'/>"), xml);
        assertEquals(3, begun.disks().size());
        Optional<BackupStatus> now = Lab.get(backups.status(domain));
        assertTrue(now.orElseThrow().total() >= 32 << 20, now.toString());
        BackupException second = Lab.failure(
                BackupException.class,
                backups.begin(domain, push("", ".2", "vda"), Optional.empty(), BackupOptions.STANDARD));
        assertTrue(second.getMessage().contains("backup 'c1' is under way"), second.toString());
        OperationException pull = Lab.failure(
                OperationException.class, lab.supervisor().blockJobs().pull(domain, "vda", Optional.empty(), 0));
        assertTrue(pull.getMessage().contains("a backup of it is under way"), pull.toString());
        BackupResult result = Lab.get(backups.abort(domain));
        assertEquals(BackupResult.Outcome.CANCELLED, result.outcome(), result.toString());
        assertFalse(Files.exists(file("vdb.qcow2.c1")), "half an image is nobody's");
        assertEquals(List.of("c1"), checkpoints());
        nothingIsLeft();
        assertTrue(Lab.get(backups.status(domain)).isEmpty());
        Lab.failure(OperationException.class, backups.abort(domain));
    }

    private void refused(CompletionStage<?> stage) {
        Throwable why =
                assertThrows(ExecutionException.class, () -> Lab.get(stage)).getCause();
        assertTrue(String.valueOf(why.getMessage()).contains("under way"), String.valueOf(why));
    }

    @Test
    void whatWouldDisturbItIsRefusedAndItGoesOn() throws Exception {
        Lab.get(backups.begin(
                domain, push("", ".full", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD.withSpeed(1)));
        Supervisor all = lab.supervisor();
        refused(all.hotplug()
                .detach(domain, Saved.disk("vdb", file("vdb.qcow2")), Affects.LIVE, Duration.ofSeconds(1)));
        refused(all.snapshots().create(domain, SnapshotDef.named("s", null), SnapshotOptions.STANDARD));
        refused(all.blockJobs().commit(domain, "vda", Optional.empty(), Optional.empty(), 0));
        refused(all.saveImages().managedSave(domain, SaveOptions.standard()).done());
        refused(all.saveImages()
                .save(domain, file("state"), SaveOptions.standard())
                .done());
        refused(all.localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
        assertThrows(DomainStateException.class, () -> all.undefine(domain));
        assertEquals("running", Lab.get(backups.status(domain)).orElseThrow().step());
        Lab.get(backups.abort(domain));
        nothingIsLeft();
    }

    /** Neither the guest's process nor its disks are taken from under a backup. */
    private void revertsAreRefused() {
        for (RevertOptions options :
                List.of(RevertOptions.STANDARD, new RevertOptions(true, RevertOptions.Then.RUNNING))) {
            Throwable why = assertThrows(
                            ExecutionException.class,
                            () -> Lab.get(lab.supervisor().snapshots().revert(domain, "before", options)))
                    .getCause();
            boolean ends = options.endsProcess();
            assertTrue(
                    String.valueOf(why.getMessage()).contains(ends ? "a backup is under way" : "STOPPED"),
                    String.valueOf(why));
        }
        assertEquals(DomainState.PAUSED, domain.state());
    }

    @Test
    void aRevertDuringABackupIsRefused() throws Exception {
        Supervisor all = lab.supervisor();
        Lab.get(all.snapshots().create(domain, SnapshotDef.named("before", null), SnapshotOptions.STANDARD));
        Lab.get(backups.begin(
                domain, push("", ".full", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD.withSpeed(1)));
        revertsAreRefused();
        assertEquals("running", Lab.get(backups.status(domain)).orElseThrow().step());
        Lab.get(backups.abort(domain));
        Lab.get(backups.begin(
                domain,
                "<domainbackup mode='pull'><disks><disk name='vda'/></disks></domainbackup>",
                Optional.empty(),
                BackupOptions.STANDARD));
        revertsAreRefused();
        Lab.get(domain.stop(StopLadder.abrupt()));
        Deadline.await("the backup is over", () -> domain.underWay().isEmpty());
        assertEquals(
                BackupResult.Outcome.FAILED, backups.last(domain).orElseThrow().outcome());
    }

    @Test
    void whatWasWrittenSinceACheckpointIsPushedAndTheNextOneIsMadeAtThatMoment() throws Exception {
        run(push("", ".full", "vda", "vdb"), Optional.of(Saved.named("c1")), BackupOptions.STANDARD);
        BackupResult result =
                run(push("c1", ".inc", "vda", "vdb"), Optional.of(Saved.named("c2")), BackupOptions.STANDARD);
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
        assertEquals("c1", result.disks().get(0).since());
        assertEquals("c2", result.checkpoint());
        assertEquals(List.of("c1", "c2"), checkpoints());
        assertTrue(Lab.get(lab.supervisor().checkpoints().verify(domain)).isClean());
        nothingIsLeft();
    }

    @Test
    void everyProblemIsToldAndNothingIsMade() throws Exception {
        Files.createFile(file("there"));
        String xml = "<domainbackup><server transport='unix' socket='/x'/><disks>"
                + "<disk name='vda' exportname='a' backupmode='incremental'/>"
                + "<disk name='vdb' backupmode='full' incremental='c1'/>"
                + "<disk name='vdz'/><disk name='hda'><driver type='qed'/></disk></disks></domainbackup>";
        BackupException refused = Lab.failure(
                BackupException.class, backups.begin(domain, xml, Optional.empty(), BackupOptions.STANDARD));
        assertEquals(6, refused.problems().size(), refused.toString());
        BackupException unknown = Lab.failure(
                BackupException.class,
                backups.begin(domain, push("c9", ".inc", "vda", "vdb"), Optional.empty(), BackupOptions.STANDARD));
        assertEquals(
                List.of(
                        "disk vda cannot be backed up incrementally, there is no checkpoint 'c9'; a full backup can",
                        "disk vdb cannot be backed up incrementally, there is no checkpoint 'c9'; a full backup can"),
                unknown.problems());
        OperationException there = Lab.failure(
                OperationException.class,
                backups.begin(
                        domain,
                        push("", ".full", "vda")
                                .replace(
                                        file("vda.full").toString(),
                                        file("there").toString()),
                        Optional.of(Saved.named("c1")),
                        BackupOptions.STANDARD));
        assertTrue(there.getMessage().contains("something is there already"), there.toString());
        assertTrue(Files.exists(file("there")));
        assertEquals(List.of(), checkpoints());
        nothingIsLeft();
    }

    @Test
    void aDiskOfWhichNothingIsKnownIsPushedInFullIfThatWillDo() throws Exception {
        BackupResult result = run(push("c9", ".inc", "vda"), Optional.empty(), BackupOptions.STANDARD.orInFull());
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome());
        assertEquals(null, result.disks().get(0).since());
    }

    @Test
    void aPullIsShownUntilItIsEndedAndItsScratchGoes() throws Exception {
        Lab.get(lab.supervisor().checkpoints().create(domain, Saved.named("c1")));
        String socket = file("nbd.sock").toString();
        String xml = "<domainbackup mode='pull'><incremental>c1</incremental><server transport='unix' socket='" + socket
                + "'/><disks><disk name='vda' exportname='first' exportbitmap='news'/>"
                + "<disk name='vdb' backupmode='full'><scratch file='" + file("scratch") + "'/></disk>"
                + "</disks></domainbackup>";
        BackupStatus begun =
                Lab.get(backups.begin(domain, xml, Optional.of(Saved.named("c2")), BackupOptions.STANDARD));
        assertEquals(
                List.of("nbd+unix:///first?socket=" + socket, "nbd+unix:///vdb?socket=" + socket),
                begun.disks().stream().map(BackupStatus.Disk::uri).toList());
        assertEquals(List.of("c1", "c2"), checkpoints());
        assertTrue(Files.exists(file("scratch")));
        assertTrue(ask("query-block-exports").contains("qmp4j-export-vdb"));
        BackupResult result = Lab.get(backups.abort(domain));
        assertEquals(BackupResult.Outcome.COMPLETED, result.outcome(), result.toString());
        assertFalse(Files.exists(file("scratch")));
        assertFalse(Files.exists(file("vda.qcow2.c2")));
        nothingIsLeft();
    }

    @Test
    void aBackupWhoseGuestIsStoppedLeavesNothingHalf() throws Exception {
        Lab.get(backups.begin(
                domain, push("", ".full", "vda"), Optional.of(Saved.named("c1")), BackupOptions.STANDARD.withSpeed(1)));
        Lab.get(domain.stop(Lab.ladder(0, 20_000, 0)));
        BackupResult result = Lab.get(backups.ended(domain));
        assertEquals(BackupResult.Outcome.FAILED, result.outcome(), result.toString());
        assertFalse(Files.exists(file("vda.full")));
        assertTrue(domain.underWay().isEmpty());
        Lab.get(domain.startPaused());
        assertEquals(List.of("c1"), checkpoints());
        assertEquals(
                BackupResult.Outcome.COMPLETED,
                run(push("", ".full", "vda"), Optional.empty(), BackupOptions.STANDARD)
                        .outcome());
    }

    @Test
    void oneThatIsFoundGoesOnOrIsCalledOffAsWasSaid() throws Exception {
        for (BackupOptions.Orphan then : BackupOptions.Orphan.values()) {
            Lab.get(backups.begin(
                    domain,
                    push("", "." + then, "vda"),
                    Optional.empty(),
                    BackupOptions.STANDARD.withSpeed(1).whenFound(then)));
            lab.supervisor().close();
            lab.open(lab.options());
            domain = lab.supervisor().domain("saved");
            backups = lab.supervisor().backups();
            if (then == BackupOptions.Orphan.GO_ON) {
                assertEquals(
                        "running", Lab.get(backups.status(domain)).orElseThrow().step());
                Lab.get(backups.abort(domain));
            } else {
                assertEquals(
                        BackupResult.Outcome.CANCELLED,
                        Lab.get(backups.ended(domain)).outcome());
            }
            nothingIsLeft();
        }
    }
}
