package org.qmp4j.supervisor.saveimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.WouldBeLostException;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.RamMode;
import org.qmp4j.supervisor.saveimage.format.Compression;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** Guests that are saved and go on: the same for the fake QEMU and for a real one. */
abstract class SaveImageContract {
    private Lab lab;

    abstract Lab makeLab() throws IOException;

    Lab lab() throws IOException {
        if (lab == null) {
            lab = makeLab();
        }
        return lab;
    }

    SaveImages saves() throws IOException {
        return lab().supervisor().saveImages();
    }

    Path file(String name) throws IOException {
        return lab().root().resolve(name);
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private Domain running(String name) throws Exception {
        Domain domain = lab().define(name);
        Lab.get(domain.start());
        return domain;
    }

    private static UUID genid(Domain domain) throws Exception {
        UUID actual = Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
        assertEquals(actual, domain.liveRecord().orElseThrow().genid().value());
        return actual;
    }

    private static GenIdTransition transition(Domain domain) throws Exception {
        List<GenIdEntry> history = Lab.get(domain.generationIds()).history();
        return history.get(history.size() - 1).transition();
    }

    private static void resumes(Domain domain) {
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
    }

    @Test
    void aSavedGuestGoesOnFromItsFileUnderANewGenerationId() throws Exception {
        Domain domain = running("saved");
        UUID before = genid(domain);
        Path image = file("a.save");
        SaveImage saved =
                Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        assertEquals(DomainState.STOPPED, domain.state());
        assertEquals("saved to " + image, domain.reason());
        assertTrue(saved.header().complete());
        assertTrue(saved.header().wasRunning());
        assertTrue(saved.cookie().contains(before.toString()), saved.cookie());
        assertFalse(saved.xml().contains(lab().run(domain).toString()), "no path of the process that ended");
        for (int times = 0; times < 2; times++) {
            assertEquals(domain, Lab.get(saves().restore(image, null, progress -> {})));
            resumes(domain);
            assertEquals(GenIdTransition.RESTORE, transition(domain));
            assertNotEquals(before, genid(domain), "the file can be used again, so the id is a new one");
            Lab.get(domain.stop(StopLadder.abrupt()));
        }
        assertTrue(Files.exists(image), "it stays");
    }

    @Test
    void aGuestOfMostlyZerosGoesOnInMemoryOfItsOwnAndSharesItOnceItIsMoved() throws Exception {
        Domain domain = running("zeros");
        boolean shared = domain.liveRecord().orElseThrow().memory() != null;
        assumeTrue(shared, "there is no room for shared memory");
        Path image = file("z.save");
        Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        Lab.get(saves().restore(image, null, progress -> {}));
        assertNull(domain.liveRecord().orElseThrow().memory(), "it was made for pages that nobody has written");
        LocalMigrationOptions copied = LocalMigrationOptions.standard();
        assertEquals(
                RamMode.COPY,
                Lab.get(lab().supervisor()
                                .localMigration()
                                .migrate(domain, copied)
                                .stage())
                        .mode());
        assertNotNull(domain.liveRecord().orElseThrow().memory());
        resumes(domain);
    }

    @Test
    void aPausedGuestIsPausedAgainUnlessItIsToRun() throws Exception {
        Domain domain = running("paused");
        Lab.get(domain.suspend());
        Path image = file("p.save");
        SaveImage saved =
                Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        assertFalse(saved.header().wasRunning());
        Lab.get(saves().restore(image, null, progress -> {}));
        assertEquals(DomainState.PAUSED, domain.state());
        Lab.get(domain.resume());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(saves().restore(image, true, progress -> {}));
        resumes(domain);
    }

    @Test
    void aGuestThatIsNotKnownHereIsForgottenWhenItStops() throws Exception {
        Domain domain = running("wanderer");
        UUID uuid = domain.uuid();
        Path image = file("w.save");
        Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        lab().supervisor().undefine(domain);
        Domain again = Lab.get(saves().restore(image, null, progress -> {}));
        assertEquals(uuid, again.uuid());
        assertFalse(again.isPersistent());
        resumes(again);
        assertThrows(DomainStateException.class, () -> {
            try {
                Lab.get(saves().managedSave(again, SaveOptions.standard()).done());
            } catch (java.util.concurrent.ExecutionException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void aManagedSaveIsResumedAtTheNextStartOnceUnderTheSameId() throws Exception {
        Domain domain = running("managed");
        UUID before = genid(domain);
        Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        assertTrue(saves().hasManagedSave(domain));
        assertEquals(
                List.of("managed-save"),
                assertThrows(
                                WouldBeLostException.class,
                                () -> lab().supervisor().undefine(domain))
                        .lost());
        Lab.get(domain.start());
        resumes(domain);
        assertEquals(GenIdTransition.MANAGED_SAVE_RESUME, transition(domain));
        assertEquals(before, genid(domain));
        assertFalse(saves().hasManagedSave(domain), "it is used once");
        assertEquals(List.of(), left(domain), "and nothing of it is left");
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.get(domain.start());
        assertEquals(GenIdTransition.COLD_START, transition(domain));
    }

    private List<String> left(Domain domain) throws IOException {
        try (var files = Files.list(lab().state(domain))) {
            return files.map(one -> String.valueOf(one.getFileName()))
                    .filter(name -> name.startsWith("managed-save"))
                    .toList();
        }
    }

    @Test
    void aManagedSaveWhoseDiskHasChangedIsRefusedUnlessSaidOtherwise() throws Exception {
        Domain domain = running("stale");
        UUID before = genid(domain);
        Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        Path disk = file("disk.img");
        FileTime then = Files.getLastModifiedTime(disk);
        Files.setLastModifiedTime(disk, FileTime.fromMillis(then.toMillis() + 5000));
        SaveImageException refusal = Lab.failure(SaveImageException.class, domain.start());
        assertTrue(refusal.problem().contains(disk + " was written to"), refusal.problem());
        assertEquals(DomainState.STOPPED, domain.state());
        Files.setLastModifiedTime(disk, then);
        Lab.get(domain.start());
        assertEquals(before, genid(domain), "as it was when it was saved, it is not stale");
        Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        Files.setLastModifiedTime(disk, FileTime.fromMillis(then.toMillis() + 9000));
        Lab.get(saves().start(domain, StalePolicy.RESUME));
        assertEquals(GenIdTransition.RESTORE, transition(domain));
        assertNotEquals(before, genid(domain));
        assertFalse(saves().hasManagedSave(domain));
        Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        Files.setLastModifiedTime(disk, FileTime.fromMillis(then.toMillis() + 13000));
        Lab.get(saves().start(domain, StalePolicy.BOOT));
        assertEquals(GenIdTransition.COLD_START, transition(domain));
        assertEquals(List.of("managed-save.stale"), left(domain), "put aside");
    }

    @Test
    void aManagedSaveIsForgottenWhenThatIsAskedFor() throws Exception {
        Domain domain = running("forgotten");
        Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        assertEquals(
                domain.uuid().toString(),
                saves().managedSave(domain).orElseThrow().xml().replaceAll("(?s).*<uuid>(.*)</uuid>.*", "$1"));
        assertTrue(Lab.get(saves().removeManagedSave(domain)));
        assertFalse(Lab.get(saves().removeManagedSave(domain)));
        assertEquals(Optional.empty(), saves().managedSave(domain));
        Lab.get(domain.start());
        assertEquals(GenIdTransition.COLD_START, transition(domain));
    }

    @Test
    void anIncompleteManagedSaveIsPutAsideAndTheGuestBoots() throws Exception {
        Domain domain = running("partial");
        SaveImage saved =
                Lab.get(saves().managedSave(domain, SaveOptions.standard()).done());
        byte[] bytes = Files.readAllBytes(saved.file());
        System.arraycopy("LibvirtQemudPart".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 16);
        Files.write(saved.file(), bytes);
        SaveImageException incomplete =
                assertThrows(SaveImageException.class, () -> saves().restore(saved.file(), null, progress -> {}));
        assertEquals(0, incomplete.offset());
        Lab.get(domain.start());
        assertEquals(GenIdTransition.COLD_START, transition(domain));
        assertEquals(List.of("managed-save.incomplete"), left(domain));
    }

    @Test
    void stateIsPackedInEachWayThatTheHostHas() throws Exception {
        for (String program : List.of("bzip2", "xz", "zstd")) {
            assumeTrue(isOnPath(program), program + " is not on the PATH");
        }
        Domain domain = running("packed");
        for (Compression packing :
                List.of(Compression.RAW, Compression.GZIP, Compression.BZIP2, Compression.XZ, Compression.ZSTD)) {
            Path image = file(packing.id() + ".save");
            CopyOnWriteArrayList<SaveProgress> heard = new CopyOnWriteArrayList<>();
            SaveOptions options = SaveOptions.standard().with(packing).withProgress(heard::add);
            assertEquals(
                    packing,
                    Lab.get(saves().save(domain, image, options).done())
                            .header()
                            .compression());
            assertFalse(heard.isEmpty(), "its progress is told");
            Lab.get(saves().restore(image, null, progress -> {}));
            resumes(domain);
        }
        assertTrue(Files.size(file("gzip.save")) < Files.size(file("raw.save")), "it is packed");
        Path sparse = file("sparse.save");
        assertThrows(
                Exception.class,
                () -> Lab.get(
                        saves().save(domain, sparse, SaveOptions.standard().with(Compression.SPARSE))
                                .done()));
        resumes(domain);
        assertFalse(Files.exists(sparse));
    }

    @Test
    void aSaveThatCannotBeWrittenLeavesTheGuestRunningAndNoFile() throws Exception {
        Domain domain = running("stays");
        Path taken = Files.writeString(file("taken.save"), "somebody's");
        assertTrue(Lab.failure(
                        SaveImageException.class,
                        saves().save(domain, taken, SaveOptions.standard()).done())
                .problem()
                .contains("there already"));
        assertEquals("somebody's", Files.readString(taken));
        Path nowhere = file("no/such/directory.save");
        Lab.failure(
                SaveImageException.class,
                saves().save(domain, nowhere, SaveOptions.standard()).done());
        resumes(domain);
        assertEquals(Optional.empty(), saves().underWay(domain));
    }

    @Test
    void aSaveThatIsAbortedLeavesTheGuestRunningAndNoFile() throws Exception {
        Domain domain = running("aborted");
        Path image = file("aborted.save");
        Saving saving = saves().save(domain, image, SaveOptions.standard().withBandwidth(4096));
        saving.abort();
        OperationException aborted = Lab.failure(OperationException.class, saving.done());
        assertTrue(aborted.step().contains("aborted"), aborted.step());
        resumes(domain);
        assertFalse(Files.exists(image));
        Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void aDamagedStateDoesNotRun() throws Exception {
        Domain domain = running("damaged");
        Path image = file("damaged.save");
        SaveImage saved =
                Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        byte[] bytes = Files.readAllBytes(image);
        Path cut = file("cut.save");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 64));
        Lab.failure(SupervisorException.class, saves().restore(cut, null, progress -> {}));
        assertEquals(DomainState.STOPPED, domain.state());
        Path empty = file("empty.save");
        Files.write(empty, Arrays.copyOf(bytes, (int) saved.header().streamOffset()));
        Lab.failure(SupervisorException.class, saves().restore(empty, null, progress -> {}));
        Path longer = file("longer.save");
        Files.write(longer, bytes);
        Files.write(longer, new byte[100], StandardOpenOption.APPEND);
        Lab.failure(SupervisorException.class, saves().restore(longer, null, progress -> {}));
        assertEquals(DomainState.STOPPED, domain.state());
        Lab.get(saves().restore(image, null, progress -> {}));
        resumes(domain);
    }

    @Test
    void theDefinitionInAFileCanBeChangedWithinItsRoom() throws Exception {
        Domain domain = running("edited");
        Path image = file("e.save");
        SaveImage saved =
                Lab.get(saves().save(domain, image, SaveOptions.standard()).done());
        lab().supervisor().undefine(domain);
        String next = saved.xml().replace("<name>edited</name>", "<name>edited</name>\n  <title>once more</title>");
        SaveImage changed = saves().define(image, next, false);
        assertTrue(changed.xml().contains("once more"), changed.xml());
        assertEquals(saved.cookie(), changed.cookie());
        assertFalse(changed.header().wasRunning());
        assertEquals(saved.header().dataLength(), changed.header().dataLength());
        String tooLong = next.replace("once more", "x".repeat(70_000));
        assertThrows(SaveImageException.class, () -> saves().define(image, tooLong, null));
        String another =
                next.replace(domain.uuid().toString(), UUID.randomUUID().toString());
        assertThrows(SaveImageException.class, () -> saves().define(image, another, null));
        String more = next.replace("<memory unit='KiB'>32768<", "<memory unit='KiB'>65536<");
        SaveImageException other = assertThrows(SaveImageException.class, () -> saves().define(image, more, null));
        assertTrue(other.problem().contains("/domain/memory: '32768' would be '65536'"), other.problem());
        assertEquals(changed, saves().read(image), "what is refused changes nothing");
        saves().rename(image, "renamed");
        Domain again = Lab.get(saves().restore(image, null, progress -> {}));
        assertEquals("renamed", again.definition().name());
        assertEquals("once more", again.definition().title());
        assertEquals(DomainState.PAUSED, again.state());
        assertNull(again.liveRecord().orElseThrow().published().get(Path.of("/nowhere")));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
