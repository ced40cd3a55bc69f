package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Beginning;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.StreamEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that a domain keeps for its next start, and saves that were cut short. A file that is complete holds the guest, which
 * must not run on beside it; one that is not complete holds nothing, and the guest goes on.
 */
final class SaveCare implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(SaveCare.class);

    private final Restoring restoring;

    SaveCare(Restoring restoring) {
        this.restoring = restoring;
    }

    @Override
    public Optional<Beginning> resumes(JobScope scope) {
        DomainDirectory directory = scope.directory();
        if (!directory.managedSave().exists()) {
            return Optional.empty();
        }
        Restoring.Found found = restoring.read(directory.managedSave().path());
        if (!found.image().header().complete()) {
            LOG.warn(
                    "[{}] its saved state is not complete, and it boots; put aside as {}",
                    scope.label(),
                    directory.managedSave().putAside("incomplete"));
            return Optional.empty();
        }
        List<String> changes = changes(found);
        if (!changes.isEmpty()) {
            throw new SaveImageException(
                    directory.managedSave().path().toString(),
                    "disks of " + scope.label() + " have changed since it was saved: " + changes
                            + "; put them back, remove its saved state, or say what to do with a stale one");
        }
        return Optional.of(found.beginning(scope.definition(), GenIdTransition.MANAGED_SAVE_RESUME, true, p -> {}));
    }

    private static List<String> changes(Restoring.Found found) {
        SaveFacts facts = found.cookie().facts();
        return facts == null ? List.of() : DiskFiles.changes(facts.disks());
    }

    /** What a guest goes on from whose disks have changed; empty when it is to boot, or nothing has changed. */
    Optional<Beginning> staleState(JobScope scope, StalePolicy policy) {
        DomainDirectory directory = scope.directory();
        if (!directory.managedSave().exists()) {
            return Optional.empty();
        }
        Restoring.Found found = restoring.read(directory.managedSave().path());
        List<String> changes = changes(found);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (policy == StalePolicy.BOOT) {
            LOG.warn(
                    "[{}] it boots, as disks have changed since it was saved: {}; its state was put aside as {}",
                    scope.label(),
                    changes,
                    directory.managedSave().putAside("stale"));
            return Optional.empty();
        }
        LOG.warn("[{}] it goes on although disks have changed since it was saved: {}", scope.label(), changes);
        return Optional.of(found.beginning(scope.definition(), GenIdTransition.RESTORE, true, p -> {}));
    }

    @Override
    public void attached(JobScope scope) {
        DomainDirectory directory = scope.directory();
        boolean starting = directory
                .journal()
                .entry(StartJournal.START)
                .filter(entry -> entry.facts().containsKey(StartJournal.LOADS))
                .isPresent();
        if (starting && directory.managedSave().exists()) {
            // its state is in the process, which is about to run
            directory.managedSave().takeAside();
        } else if (!starting) {
            directory.managedSave().deleteUsed();
        }
        SaveJournal journal = new SaveJournal(directory.journal());
        journal.entry().ifPresent(cut -> {
            if (complete(cut)) {
                scope.next(JobKind.SAVE, next -> end(next, cut));
            } else {
                goOn(scope, cut);
                journal.end();
            }
        });
    }

    private static boolean complete(SaveJournal.Cut cut) {
        try (ImageFile image = ImageFile.open(cut.file(), false)) {
            return image.read().header().complete();
        } catch (SaveImageException e) {
            return false;
        }
    }

    /** The guest is in the file, unless somebody was quicker and let it run. */
    private static Object end(JobScope scope, SaveJournal.Cut cut) throws Exception {
        SaveJournal journal = new SaveJournal(scope.directory().journal());
        if (scope.await(scope.monitor().status()).running()) {
            LOG.warn("[{}] it runs on: what {} holds is the past", scope.label(), cut.file());
        } else {
            scope.endProcess("saved to " + cut.file());
        }
        journal.end();
        return cut;
    }

    /** Nobody reads its state any more: what was written of it goes, and it runs on if it ran. */
    private static void goOn(JobScope scope, SaveJournal.Cut cut) {
        scope.await(scope.monitor().migration().cancel());
        StreamEnd.await(scope, scope.monitor().migration());
        remove(cut);
        if (cut.wasRunning()) {
            scope.await(scope.monitor().resume());
        }
        LOG.info("[{}] its save to {} was cut short; it goes on", scope.label(), cut.file());
    }

    /** Only what is ours, and says itself that it is nothing. */
    private static void remove(SaveJournal.Cut cut) {
        try (ImageFile image = ImageFile.open(cut.file(), false)) {
            if (!image.read().header().complete()) {
                Files.deleteIfExists(cut.file());
            }
        } catch (SaveImageException | IOException e) {
            LOG.warn("what was written of a state to {} is left there", cut.file(), e);
        }
    }

    @Override
    public Optional<String> ended(DomainDirectory directory) {
        SaveJournal journal = new SaveJournal(directory.journal());
        journal.entry().ifPresent(cut -> {
            if (!complete(cut)) {
                remove(cut);
            }
            journal.end();
        });
        if (directory.journal().entry(StartJournal.START).isEmpty()) {
            directory.managedSave().deleteUsed();
        }
        return Optional.empty();
    }
}
