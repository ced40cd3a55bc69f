package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.cookie.SaveFacts.StreamMark;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.vm.Beginning;
import org.qmp4j.supervisor.vm.Carried;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.StreamEnd;

/** A guest that goes on from a file. */
final class SavedState implements Beginning {
    private static final String SOCKET = "restore.sock";

    private final SaveImage image;
    private final DomainDef definition;
    private final @Nullable SaveFacts facts;
    private final GenIdTransition transition;
    private final boolean once;
    private final Consumer<SaveProgress> listener;

    /**
     * @param definition of the file, as it is to be started
     * @param once whether it is the state that its domain keeps for its next start alone
     */
    SavedState(
            SaveImage image,
            DomainDef definition,
            SaveCookie cookie,
            GenIdTransition transition,
            boolean once,
            Consumer<SaveProgress> listener) {
        this.image = image;
        this.definition = definition;
        this.facts = cookie.facts();
        this.transition = transition;
        this.once = once;
        this.listener = listener;
    }

    @Override
    public DomainDef definition() {
        return definition;
    }

    /** libvirt leaves out what every machine has. */
    @Override
    public boolean isWhole() {
        return facts != null;
    }

    @Override
    public GenIdTransition transition() {
        return transition;
    }

    @Override
    public Optional<UUID> genid() {
        return Optional.ofNullable(facts).map(SaveFacts::genid);
    }

    @Override
    public boolean runs() {
        return image.header().wasRunning();
    }

    /** A guest that has written to less than half of its memory goes on in memory of its own: there is little to copy if it is moved. */
    @Override
    public boolean sharesMemory() {
        StreamMark stream = facts == null ? null : facts.stream();
        return stream == null || stream.bytes() >= definition.memory().totalKib() << 9;
    }

    @Override
    public void load(JobScope scope) {
        Path socket = scope.runDirectory().path().resolve(SOCKET);
        MigrationMonitor migration = scope.monitor().migration();
        Abort abort = new Abort();
        // a monitor that is closed meanwhile, or a process that ends, must not leave this thread at a socket
        scope.monitor().closed().thenRun(abort::ask);
        Instant since = Instant.now();
        long total = Optional.ofNullable(facts)
                .map(SaveFacts::stream)
                .map(StreamMark::bytes)
                .orElse(0L);
        Transfer transfer = new Transfer(
                abort, bytes -> listener.accept(new SaveProgress("restore", image.file(), since, bytes, total)));
        scope.await(migration.plain());
        scope.await(migration.listen(scope.runDirectory().within(SOCKET)));
        IOException broken = give(transfer, socket);
        MigrationProgress progress = settled(scope, migration, broken);
        if (!progress.status().equals("completed")) {
            throw new OperationException(
                    scope.label(),
                    "restore",
                    "QEMU did not take the state: " + progress.status() + " " + progress.error(),
                    broken);
        }
        if (broken != null) {
            throw unreadable(broken);
        }
        check(transfer.counted().mark());
    }

    /** A QEMU that did not get all of its state ends over it. */
    private MigrationProgress settled(JobScope scope, MigrationMonitor migration, @Nullable IOException broken) {
        try {
            return StreamEnd.received(scope, migration);
        } catch (QmpException e) {
            if (broken == null || broken instanceof Transfer.Refused) {
                throw e;
            }
            SaveImageException unreadable = unreadable(broken);
            unreadable.addSuppressed(e);
            throw unreadable;
        }
    }

    private SaveImageException unreadable(IOException broken) {
        return new SaveImageException(
                image.file().toString(), -1, "its state cannot be read: " + broken.getMessage(), broken);
    }

    /** What kept it from being handed over; QEMU hanging up in the middle has its reasons, which it tells itself. */
    private @Nullable IOException give(Transfer transfer, Path socket) {
        try (ImageFile file = ImageFile.open(image.file(), false)) {
            file.channel().position(image.header().streamOffset());
            try (Packing.Source source =
                    Packing.from(image.file(), file.channel(), image.header().compression())) {
                transfer.give(source.channel(), socket);
                source.finish();
                return null;
            }
        } catch (IOException e) {
            return e;
        }
    }

    /** A state that was damaged may have been taken all the same: it must not run. */
    private void check(StreamMark read) {
        StreamMark written = facts == null ? null : facts.stream();
        if (written != null && !written.equals(read)) {
            throw new SaveImageException(
                    image.file().toString(),
                    image.header().streamOffset(),
                    "the state was damaged since it was written: " + read.bytes() + " bytes with checksum "
                            + Long.toHexString(read.crc32c()) + ", and it had " + written.bytes() + " with "
                            + Long.toHexString(written.crc32c()),
                    null);
        }
    }

    @Override
    public void consume(JobScope scope) {
        Carried.requireSameCpu(scope, facts);
        if (once) {
            scope.directory().managedSave().takeAside();
            scope.directory().journal().pass("start", "used");
        }
    }

    @Override
    public void settled(JobScope scope) {
        if (once) {
            scope.directory().managedSave().deleteUsed();
        }
    }
}
