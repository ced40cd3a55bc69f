package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.saveimage.format.SaveText;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Beginning;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.Domains;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Notation;
import org.qmp4j.supervisor.vm.StreamEnd;

/**
 * Guests whose state is kept in a file, in the format of libvirt: what is saved here real libvirt restores, and the other way
 * round. Thread safe. What only reads or edits a file blocks for as long as that takes.
 */
public final class SaveImages {
    private final Restoring restoring;
    private final Function<UUID, DomainDirectory> directories;
    private final Domains domains;
    private final SaveCare care;

    /** For the supervisor. */
    public SaveImages(
            Notation notation, Cookies cookies, Function<UUID, DomainDirectory> directories, Domains domains) {
        this.restoring = new Restoring(notation, cookies);
        this.directories = directories;
        this.domains = domains;
        this.care = new SaveCare(restoring);
    }

    /** For the supervisor: finishes what was cut short, and lets starts go on from what was saved. */
    public DomainCare care() {
        return care;
    }

    /**
     * Saves a guest to a new file, and ends its process: it is paused, its state written, the file made durable; only then does
     * the file say that it is complete. A guest whose save fails, at whatever step, goes on as if nothing had been.
     *
     * @param file must not exist; one that is there is refused
     */
    public Saving save(Domain domain, Path file, SaveOptions options) {
        Abort abort = new Abort();
        Path target = file.toAbsolutePath();
        return new Saving(
                abort,
                domain.run(
                        JobKind.SAVE, scope -> new SaveJob(scope, restoring.cookies(), target, options, abort).run()));
    }

    /**
     * For snapshots, in a job of theirs, whose rollback undoes it: pauses a guest and writes its state to a new file. Its process
     * stays, and the guest stands still.
     *
     * @param running whether the guest is to run when it goes on from there
     * @param keeping hears how far it is, and may give it up
     * @param passed hears of places at which nothing needs to be noted
     */
    public void keep(JobScope scope, Path file, boolean running, Keeping keeping, Consumer<String> passed) {
        SaveOptions options = SaveOptions.standard().resuming(running).withProgress(keeping.progress());
        new SaveJob(scope, restoring.cookies(), file, options, keeping.abort()).write(running, passed);
    }

    /** For snapshots: a state that was being written is not needed any more; the guest can go on when this returns. */
    public static void giveUp(JobScope scope) {
        scope.await(scope.monitor().migration().cancel());
        StreamEnd.await(scope, scope.monitor().migration());
    }

    /**
     * For snapshots: what a guest goes on from that was kept so.
     *
     * @param asked what is asked for of its domain today
     * @param images puts the images into the definition that its guest is to have
     * @throws SaveImageException when it is no such file, or not a complete one; says where
     */
    @SuppressWarnings("exports") // a definition is what every feature hands out
    public Beginning kept(Path file, DomainDef asked, UnaryOperator<DomainDef> images) {
        Restoring.Found found = restoring.read(file);
        if (!found.image().header().complete()) {
            throw new SaveImageException(file.toString(), 0, "it is not complete", null);
        }
        Restoring.Found placed = new Restoring.Found(found.image(), images.apply(found.definition()), found.cookie());
        return placed.beginning(asked, GenIdTransition.REVERT_ONLINE, false, progress -> {});
    }

    /**
     * Saves a guest for its own next start, which goes on from there, once: see {@link Domain#start()}. Fails with
     * {@link DomainStateException} for a transient domain, which would be forgotten.
     */
    public Saving managedSave(Domain domain, SaveOptions options) {
        Abort abort = new Abort();
        return new Saving(abort, domain.run(JobKind.SAVE, scope -> {
            if (!domain.isPersistent()) {
                throw new DomainStateException(scope.label(), "managed save", "transient", "persistent");
            }
            BlockJobs.requireNone(scope, "managed save");
            // of a guest that runs it would be the past
            scope.directory().managedSave().delete();
            Path file = scope.directory().managedSave().path();
            return new SaveJob(scope, restoring.cookies(), file, options, abort).run();
        }));
    }

    /**
     * Starts a domain as {@link Domain#start()} does, which refuses a saved state whose disks have changed since, with that policy
     * for such a one.
     */
    public CompletionStage<LiveRecord> start(Domain domain, StalePolicy policy) {
        return policy == StalePolicy.REFUSE
                ? domain.start()
                : domain.run(JobKind.EDIT, scope -> care.staleState(scope, policy))
                        .thenCompose(state ->
                                state.map(one -> domain.start(one, false)).orElseGet(domain::start));
    }

    /** Whether its next start goes on from a state that was saved. */
    public boolean hasManagedSave(Domain domain) {
        return directories.apply(domain.uuid()).managedSave().exists();
    }

    /** What its next start goes on from; empty when it boots. */
    public Optional<SaveImage> managedSave(Domain domain) {
        DomainDirectory directory = directories.apply(domain.uuid());
        return directory.managedSave().exists()
                ? Optional.of(read(directory.managedSave().path()))
                : Optional.empty();
    }

    /**
     * States of the domain that were put aside: one that a start has taken and its end has left ({@code .used}), one that was not
     * complete, or whose disks had changed. No start looks at them any more; restoring one gives the guest a past that its disks do not have.
     */
    public List<Path> putAside(Domain domain) {
        return directories.apply(domain.uuid()).managedSave().aside();
    }

    /** Forgets the state that its next start would go on from; completes with whether there was any. */
    public CompletionStage<Boolean> removeManagedSave(Domain domain) {
        return domain.run(JobKind.EDIT, scope -> {
            boolean there = scope.directory().managedSave().exists();
            scope.directory().managedSave().delete();
            return there;
        });
    }

    /**
     * Starts the guest of a file. Its domain is that of its uuid, which must be stopped; where there is none, one is made that is
     * forgotten when it stops. The file stays, so the guest gets a new generation id.
     *
     * @param running whether the guest is to run; null for what it did when it was saved
     * @param progress hears how far it is; must not block
     * @return completes as {@link Domain#start()} does
     * @throws SaveImageException when it is no such file, or not a complete one; says where
     */
    public CompletionStage<Domain> restore(Path file, @Nullable Boolean running, Consumer<SaveProgress> progress) {
        Restoring.Found found = restoring.read(file.toAbsolutePath());
        if (!found.image().header().complete()) {
            throw new SaveImageException(
                    file.toString(), 0, "it is not complete: its save was cut short, or is under way", null);
        }
        UUID uuid = found.definition().uuid();
        if (uuid == null) {
            throw new SaveImageException(file.toString(), "its definition has no uuid: add one to it");
        }
        Optional<Domain> known = domains.find().apply(uuid);
        Domain domain = known.orElseGet(() -> domains.passing().apply(found.asked()));
        SavedState state =
                found.withRunning(running).beginning(domain.definition(), GenIdTransition.RESTORE, false, progress);
        if (hasManagedSave(domain)) {
            throw new SaveImageException(
                    file.toString(),
                    "domain " + domain.definition().label()
                            + " has a saved state of its own: start it, or remove that");
        }
        return domain.start(state, false).thenApply(record -> domain).whenComplete((started, problem) -> {
            if (problem != null && known.isEmpty()) {
                domains.drop().accept(domain);
            }
        });
    }

    /**
     * The guest of a file as it would go on; nothing is started.
     *
     * @param today what is asked for of its domain here; empty where there is none
     * @throws SaveImageException when it is no such file, or what it says cannot be read
     */
    @SuppressWarnings("exports") // a definition is what every feature hands out
    public SavedGuest guest(Path file, Optional<DomainDef> today) {
        return restoring.read(file.toAbsolutePath()).guest(today);
    }

    /** What a file says. @throws SaveImageException when it is no such file; says where */
    public SaveImage read(Path file) {
        try (ImageFile opened = ImageFile.open(file, false)) {
            return opened.read();
        }
    }

    /**
     * Puts another definition into a file. Its uuid must be the same, and so must all that the guest sees of its machine.
     *
     * @param xml domain XML; it may be longer by as much as the file has room for
     * @param running whether the guest is to run when it is restored; null leaves that
     * @return the file as it is then
     * @throws SaveImageException when it does not fit, is of another guest, or would give it another machine; says what of it
     */
    public SaveImage define(Path file, String xml, @Nullable Boolean running) {
        DomainDef next = restoring.notation().readLive(xml);
        return edit(file, restoring.notation().write(next), next, running);
    }

    /** Gives the guest of a file another name, which it will have when it is restored where it is not known. */
    public SaveImage rename(Path file, String name) {
        DomainDef next = restoring.read(file).definition().withName(name);
        return edit(file, restoring.notation().write(next), next, null);
    }

    private SaveImage edit(Path file, String xml, DomainDef next, @Nullable Boolean running) {
        try (ImageFile opened = ImageFile.open(file, true)) {
            SaveImage before = opened.read();
            DomainDef was = restoring.notation().readLive(before.xml());
            if (!before.header().complete()) {
                throw new SaveImageException(file.toString(), 0, "it is not complete", null);
            }
            if (was.uuid() == null || !was.uuid().equals(next.uuid())) {
                throw new SaveImageException(
                        file.toString(), "the guest in it is " + was.uuid() + ", and not " + next.uuid());
            }
            Optional<AbiDifference> seen = restoring.cookies().differs(was, next);
            if (seen.isPresent()) {
                throw new SaveImageException(
                        file.toString(),
                        "its guest would find another machine: " + seen.get() + "; keep that as it is");
            }
            boolean runs = running == null ? before.header().wasRunning() : running;
            SaveText text = new SaveText(xml, before.cookie());
            opened.rewrite(before.header().with(runs, text.cookieOffset()), text);
            return opened.read();
        }
    }

    /** The save of a domain that is under way, whichever process does it; empty when there is none. */
    public Optional<SaveProgress> underWay(Domain domain) {
        return new SaveJournal(directories.apply(domain.uuid()).journal())
                .entry()
                .map(cut -> new SaveProgress("save", cut.file(), cut.entry().at(), size(cut.file()), cut.memory()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
