package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.saveimage.format.SaveHeader;
import org.qmp4j.supervisor.saveimage.format.SaveText;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.StreamEnd;

/**
 * Writes the state of a guest to a file, and ends its process. Each step is undone if a later one fails; that the file is complete
 * is the last thing that is written, and from then on the guest lives in the file.
 */
final class SaveJob {
    private static final String SOCKET = "save.sock";

    private final JobScope scope;
    private final Cookies cookies;
    private final Path file;
    private final SaveOptions options;
    private final Abort abort;
    private final MigrationMonitor migration;

    SaveJob(JobScope scope, Cookies cookies, Path file, SaveOptions options, Abort abort) {
        this.scope = scope;
        this.cookies = cookies;
        this.file = file;
        this.options = options;
        this.abort = abort;
        this.migration = scope.monitor().migration();
    }

    SaveImage run() throws Exception {
        BlockJobs.requireNone(scope, "save");
        boolean running = scope.await(scope.monitor().status()).running();
        SaveJournal journal = new SaveJournal(scope.directory().journal());
        journal.begin(file, running, scope.definition().memory().totalKib() << 10);
        scope.rollback().push("note the save", journal::end);
        write(running, journal::pass);
        // the guest lives in the file from here on: nothing is undone any more
        scope.rollback().commit();
        journal.complete();
        scope.endProcess("saved to " + file);
        journal.end();
        try (ImageFile image = ImageFile.open(file, false)) {
            return image.read();
        }
    }

    /**
     * Pauses the guest and writes its state; the file says that it is complete when this returns. Its process stays.
     *
     * @param passed hears of places at which nothing needs to be noted
     */
    void write(boolean running, Consumer<String> passed) {
        DomainDef saved = scope.lastingDefinition();
        SaveFacts facts = facts();
        SaveText text = text(saved, facts);
        SaveHeader header = new SaveHeader(
                false,
                ByteOrder.LITTLE_ENDIAN,
                SaveHeader.VERSION,
                text.newLength(),
                options.running() == null ? running : options.running(),
                options.compression(),
                text.cookieOffset());
        try (ImageFile image = ImageFile.create(file, header, text)) {
            scope.rollback().push("make " + file, () -> Files.deleteIfExists(file));
            passed.accept("made");
            pause(running);
            passed.accept("paused");
            Counted counted = transfer(image);
            passed.accept("written");
            SaveFacts finished = facts.finished(counted.mark(), DiskFiles.marks(saved));
            image.complete(header, text(saved, finished));
        } catch (IOException e) {
            throw abort.asked()
                    ? new OperationException(scope.label(), "save", "it was aborted", e)
                    : new SaveImageException(file.toString(), -1, "it cannot be written: " + e.getMessage(), e);
        }
    }

    private SaveFacts facts() {
        LiveRecord record = scope.record();
        UUID genid = record.genid().value();
        return new SaveFacts(
                record.proof().generation(),
                genid,
                record.genid().origin().equals(GenIdDecision.Origin.CUSTOM.name()),
                record.qemu().version(),
                scope.directory().actualCpu().read().flatMap(ActualCpu::of).orElse(null),
                null,
                List.of());
    }

    private SaveText text(DomainDef saved, SaveFacts facts) {
        SaveCookie cookie = SaveCookie.NOTHING.with(facts);
        return new SaveText(scope.notation().write(saved), cookies.write(cookie));
    }

    private void pause(boolean running) {
        if (running) {
            scope.await(scope.monitor().suspend());
            scope.rollback()
                    .push("pause the guest", () -> scope.await(scope.monitor().resume()));
        }
    }

    private Counted transfer(ImageFile image) throws IOException {
        Path socket = scope.runDirectory().path().resolve(SOCKET);
        Files.deleteIfExists(socket);
        Instant since = Instant.now();
        long memory = scope.definition().memory().totalKib() << 10;
        Transfer transfer = new Transfer(
                abort, bytes -> options.progress().accept(new SaveProgress("save", file, since, bytes, memory)));
        scope.await(migration.plain());
        scope.await(migration.bandwidth(options.bytesPerSecond()));
        try (ServerSocketChannel server = transfer.listen(socket);
                Packing.Sink sink = Packing.into(file, image.channel(), options.compression())) {
            scope.rollback().push("read its state", this::cancel);
            scope.await(migration.start(scope.runDirectory().within(SOCKET)));
            transfer.take(server, sink);
            requireCompleted();
            sink.finish();
        } finally {
            Files.deleteIfExists(socket);
        }
        return transfer.counted();
    }

    /** The end of the stream may be that of a failure. QEMU says which, a little later perhaps. */
    private void requireCompleted() {
        MigrationProgress progress = StreamEnd.await(scope, migration);
        if (!progress.status().equals("completed")) {
            throw new OperationException(
                    scope.label(),
                    "save",
                    "QEMU did not write its state: " + progress.status() + " " + progress.error(),
                    null);
        }
    }

    private void cancel() {
        scope.await(migration.cancel());
        StreamEnd.await(scope, migration);
    }
}
