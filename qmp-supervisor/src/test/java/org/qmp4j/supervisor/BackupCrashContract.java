package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.backup.BackupOptions;
import org.qmp4j.supervisor.backup.BackupResult;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.backup.model.BackupMode;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every step of backups, alone or together with QEMU. The next one finishes them, calls them off, or
 * knows that they failed: nothing of them is left, images are whole or gone, checkpoints are whole or not there.
 */
abstract class BackupCrashContract {
    abstract Lab makeLab() throws IOException;

    /** Every how many of the places. */
    abstract int stride();

    @TestFactory
    Stream<DynamicTest> nothingHalfIsLeftWhereverAPushDies() throws Exception {
        return deaths(
                "pushes",
                CrashingSupervisor::push,
                List.of(
                        "intended",
                        "made",
                        "added",
                        "begun",
                        "begun-in-qemu",
                        "running",
                        "closed",
                        "dismissed",
                        "cleaning",
                        "removed",
                        "deleted",
                        "kept",
                        "ending",
                        "called-off"));
    }

    @TestFactory
    Stream<DynamicTest> nothingHalfIsLeftWhereverAPullDies() throws Exception {
        return deaths("pulls", CrashingSupervisor::pull, List.of("serving", "exported", "running", "ending", "kept"));
    }

    private interface Life {
        void live(Supervisor supervisor, String xml);
    }

    private Stream<DynamicTest> deaths(String name, Life life, List<String> expected) throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
                    lab.open(lab.options().withFaultPoint(passed));
                    life.live(lab.supervisor(), Saved.xml(lab));
                })
                .with(expected.stream().map(place -> "backup/" + place).toList());
        // before a note all is as after the step before
        int first = places.all().indexOf("backup/intended");
        List<Integer> steps = places.where(i -> places.at(i).matches("backup/(?!before-).*")
                || places.at(i).matches("checkpoint-create/(?!before-).*") && first < i);
        return places.deathsOfBoth(
                CrashPlaces.every(stride(), steps),
                getClass(),
                (i, place, alsoQemu) -> dieAndGoOn(name, i, place, alsoQemu));
    }

    private void dieAndGoOn(String life, int number, String place, boolean alsoQemu) throws Exception {
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), Saved.xml(lab));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, life, Integer.toString(number)));
            if (alsoQemu) {
                lab.endProcesses();
            }
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("saved");
            if (alsoQemu) {
                Deadline.await("it is known to have ended", () -> domain.state() == DomainState.STOPPED);
                assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
                checkFiles(lab, domain);
                Lab.get(domain.startPaused());
            } else {
                assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
                calm(lab.supervisor().backups(), domain);
                checkFiles(lab, domain);
                Verification found = Lab.get(lab.supervisor().checkpoints().verify(domain));
                assertTrue(found.isClean(), found.toString());
            }
            nothingIsLeft(lab, domain);
            Lab.get(lab.supervisor()
                    .backups()
                    .begin(
                            domain,
                            "<domainbackup><disks><disk name='vda'/></disks></domainbackup>",
                            Optional.of(Saved.named("after")),
                            BackupOptions.STANDARD));
            assertEquals(
                    BackupResult.Outcome.COMPLETED,
                    Lab.get(lab.supervisor().backups().ended(domain)).outcome());
            Lab.get(domain.stop(StopLadder.abrupt()));
        } finally {
            lab.close();
        }
    }

    /** One that goes on by itself does; one that does not is ended. */
    private static void calm(Backups backups, Domain domain) throws Exception {
        if (backups.dump(domain).isPresent()) {
            boolean endless = Lab.get(backups.status(domain))
                    .filter(status -> status.backup().isPull() || status.disks().size() == 2 && slow(status.name()))
                    .isPresent();
            if (endless) {
                Lab.get(backups.abort(domain));
            }
        }
        Deadline.await("nothing is under way any more", () -> domain.underWay().isEmpty());
    }

    private static boolean slow(String name) {
        return name.equals("c2");
    }

    /** An image is there when the last backup says that it is whole, or when a later one has followed; a scratch never is. */
    private static void checkFiles(Lab lab, Domain domain) throws Exception {
        Optional<BackupResult> last = lab.supervisor().backups().last(domain);
        String name = last.map(BackupResult::name).orElse("");
        for (String disk : List.of("vda", "vdb")) {
            boolean whole = last.flatMap(result -> result.disk(disk))
                    .filter(BackupResult.Disk::complete)
                    .isPresent();
            boolean pushed = name.equals("c2") && last.orElseThrow().mode() == BackupMode.PUSH;
            assertEquals(name.equals("c1") ? whole : pushed, Files.exists(image(lab, disk, "c1")), disk + " " + last);
            assertEquals(pushed && whole, Files.exists(image(lab, disk, "c2")), disk + " " + last);
        }
        assertFalse(Files.exists(lab.run(domain).resolve("1/backup.sock")));
    }

    private static Path image(Lab lab, String disk, String name) {
        return lab.root().resolve(disk + ".qcow2." + name);
    }

    private static void nothingIsLeft(Lab lab, Domain domain) throws Exception {
        for (String question : List.of("query-jobs", "query-block-exports")) {
            assertEquals("[]", ask(domain, question));
        }
        String nodes = ask(domain, "query-named-block-nodes");
        assertFalse(nodes.contains("\"backup-"), nodes);
        assertFalse(nodes.contains(".qcow2.c"), nodes);
        assertEquals(1, lab.processes().size());
    }

    private static String ask(Domain domain, String command) throws Exception {
        return Lab.get(domain.run(
                        JobKind.INSPECT, scope -> scope.await(scope.monitor().execute(command, QmpJson.object()))))
                .toString();
    }
}
