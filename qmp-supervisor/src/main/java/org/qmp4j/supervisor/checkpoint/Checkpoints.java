package org.qmp4j.supervisor.checkpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.qmp4j.supervisor.checkpoint.model.BitmapState;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.checkpoint.model.DiskNames;
import org.qmp4j.supervisor.checkpoint.model.Redefinition;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Checkpoints of domains: moments since which it is known what was written to the disks. What is kept of them is one file of the
 * domain, which changes in one switch; the bitmaps are in the images. Stages fail with {@link CheckpointException}, which says all that
 * is wrong, or as {@link Domain#run} says; nothing is changed then.
 */
public final class Checkpoints {
    private static final String REDEFINE = "checkpoint-redefine";
    private static final String VERIFY = "checkpoint-verify";

    private final CheckpointSettlement settlement;
    private final Clock clock;
    private final Function<String, CheckpointRequest> reader;
    private final Function<Checkpoint, String> writer;

    /**
     * @param reader from the XML of a checkpoint to what it says
     * @param writer from a checkpoint to its XML
     */
    public Checkpoints(
            CheckpointSettlement settlement,
            Clock clock,
            Function<String, CheckpointRequest> reader,
            Function<Checkpoint, String> writer) {
        this.settlement = settlement;
        this.clock = clock;
        this.reader = reader;
        this.writer = writer;
    }

    /** All checkpoints of the domain, parents before their children. Completes when no job of the domain is under way. */
    public CompletionStage<CheckpointSet> list(Domain domain) {
        return domain.run(JobKind.EDIT, scope -> new Store(scope.directory()).read());
    }

    /**
     * A checkpoint as {@code <domaincheckpoint>}.
     *
     * @param withDomain whether the domain as it was is in it
     * @param withSizes whether it says how many bytes were written since; the domain must run
     */
    public CompletionStage<String> dump(Domain domain, String name, boolean withDomain, boolean withSizes) {
        return domain.run(JobKind.BLOCK, scope -> {
            Checkpoint checkpoint = need(scope, new Store(scope.directory()).read(), name, "checkpoint-dumpxml");
            Checkpoint whole = withDomain ? checkpoint : checkpoint.withoutDomain();
            return writer.apply(withSizes ? new Sizes(scope).of(whole) : whole);
        });
    }

    /**
     * Makes a checkpoint: all disks at one moment, or none. Of a domain that is stopped {@code qemu-img} makes it.
     *
     * @param xml {@code <domaincheckpoint>}; what it leaves open is decided: its name is the time, its disks are all that the guest
     *     can write, its parent is the current one
     * @return completes with it; it is the current one then
     */
    public CompletionStage<Checkpoint> create(Domain domain, String xml) {
        CheckpointRequest request = reader.apply(xml);
        return domain.run(JobKind.BLOCK, scope -> {
            settlement.settle(scope);
            NewCheckpoint planned = NewCheckpoint.plan(scope, request, clock);
            scope.rollback().push("forget the checkpoint", () -> settlement.undo(scope));
            planned.intend();
            planned.make();
            planned.keep();
            return planned.checkpoint();
        });
    }

    /**
     * Deletes checkpoints and their bitmaps, in all images of a disk. Data is never touched, and no other checkpoint is worth less
     * afterwards.
     *
     * @return completes with the names of those that are gone
     */
    public CompletionStage<List<String>> delete(Domain domain, String name, Deletion which) {
        return domain.run(JobKind.BLOCK, scope -> {
            settlement.settle(scope);
            DomainDirectory directory = scope.directory();
            Store store = new Store(directory);
            CheckpointSet before = store.read();
            List<String> names = which.names(before, need(scope, before, name, CheckpointSettlement.DELETE));
            if (names.isEmpty()) {
                return names;
            }
            Bitmaps bitmaps = Bitmaps.of(scope, CheckpointSettlement.DELETE);
            List<DiskBitmaps> disks = bitmaps.ask();
            refuseBusy(scope, before, names, disks);
            List<BitmapMonitor.Address> going = Deletion.addresses(before, names, disks);
            directory
                    .journal()
                    .write(CheckpointSettlement.DELETE, "intended", CheckpointSettlement.facts(names, bitmaps, going));
            scope.rollback().push("end it", () -> settlement.undo(scope));
            bitmaps.remove(going);
            directory.journal().pass(CheckpointSettlement.DELETE, "removed");
            store.write(Deletion.without(before, names));
            directory.journal().pass(CheckpointSettlement.DELETE, "written");
            directory.journal().clear(CheckpointSettlement.DELETE);
            return names;
        });
    }

    private static void refuseBusy(JobScope scope, CheckpointSet before, List<String> names, List<DiskBitmaps> disks) {
        List<String> busy = Verification.of(before, disks).checkpoints().stream()
                .filter(finding -> names.contains(finding.checkpoint()) && finding.state() == BitmapState.BUSY)
                .map(finding -> "'" + finding.checkpoint() + "' on disk " + finding.disk()
                        + " is in use by a job or an export: wait for it, or abort it")
                .toList();
        if (!busy.isEmpty()) {
            throw new CheckpointException(scope.label(), CheckpointSettlement.DELETE, busy);
        }
    }

    /** Forgets checkpoints, and leaves their bitmaps where they are; also of a domain that is stopped. */
    public CompletionStage<List<String>> forget(Domain domain, String name, Deletion which) {
        return domain.run(JobKind.EDIT, scope -> {
            Store store = new Store(scope.directory());
            CheckpointSet before = store.read();
            List<String> names = which.names(before, need(scope, before, name, CheckpointSettlement.DELETE));
            store.write(Deletion.without(before, names));
            scope.directory().journal().pass("checkpoint-forget", "written");
            return names;
        });
    }

    /**
     * Says for many checkpoints at once what there was, as an earlier dump has it: in any order, all or nothing, and doing it again
     * changes nothing. The domain need not run.
     *
     * @param xmls {@code <domaincheckpoint>} each, with or without {@code <domain>}; disks may be named by target, path, block node or
     *     serial number
     * @return completes with all checkpoints of the domain as they are then
     */
    public CompletionStage<CheckpointSet> redefine(Domain domain, List<String> xmls, RedefineOptions options) {
        List<String> unreadable = new ArrayList<>();
        List<CheckpointRequest> requests = readAll(xmls, unreadable);
        return domain.run(JobKind.EDIT, scope -> {
            if (!unreadable.isEmpty()) {
                throw new CheckpointException(scope.label(), REDEFINE, unreadable);
            }
            boolean runs = domain.state() != DomainState.STOPPED;
            Store store = new Store(scope.directory());
            DiskNames names = new DiskNames(runs ? scope.liveDefinition() : scope.definition());
            Redefinition redefinition = new Redefinition(store.read(), names, options.scope(), options.severalRoots());
            CheckpointSet after = redefinition.of(requests).orElseThrow(() -> problems(scope, redefinition));
            if (options.validate()) {
                validate(scope, after, requests);
            }
            store.write(after);
            scope.directory().journal().pass(REDEFINE, "written");
            return after;
        });
    }

    private List<CheckpointRequest> readAll(List<String> xmls, List<String> unreadable) {
        List<CheckpointRequest> requests = new ArrayList<>();
        for (String xml : xmls) {
            try {
                requests.add(reader.apply(xml));
            } catch (SupervisorException e) {
                int number = requests.size() + unreadable.size() + 1;
                unreadable.add("XML " + number + " of " + xmls.size() + ": " + e.getMessage());
            }
        }
        return requests;
    }

    private static CheckpointException problems(JobScope scope, Redefinition redefinition) {
        return new CheckpointException(
                scope.label(),
                REDEFINE,
                redefinition.problems().stream()
                        .map(Redefinition.Problem::toString)
                        .toList());
    }

    /** Held against the bitmaps that there are, asked for once. A disk that is gone is nobody's fault. */
    private static void validate(JobScope scope, CheckpointSet after, List<CheckpointRequest> requests) {
        List<String> given =
                requests.stream().map(request -> String.valueOf(request.name())).toList();
        List<String> problems = Verification.of(
                        after, Bitmaps.of(scope, REDEFINE).ask())
                .checkpoints()
                .stream()
                .filter(finding -> given.contains(finding.checkpoint()))
                .filter(finding -> !finding.state().isUsable() && finding.state() != BitmapState.DISK_GONE)
                .map(finding -> finding.checkpoint() + ": disk " + finding.disk() + ": "
                        + finding.state().words())
                .toList();
        if (!problems.isEmpty()) {
            throw new CheckpointException(scope.label(), REDEFINE, problems);
        }
    }

    /** Holds the checkpoints of a domain against the bitmaps that there are, and changes nothing. */
    public CompletionStage<Verification> verify(Domain domain) {
        return domain.run(JobKind.BLOCK, scope -> verification(scope));
    }

    private static Verification verification(JobScope scope) {
        return Verification.of(
                new Store(scope.directory()).read(), Bitmaps.of(scope, VERIFY).ask());
    }

    /**
     * As {@link #verify}, and mends: bitmaps that belong to no checkpoint are removed, and so are checkpoints that are worth nothing on
     * any disk.
     *
     * @return completes with what was found before
     */
    public CompletionStage<Verification> repair(Domain domain) {
        return domain.run(JobKind.BLOCK, scope -> {
            settlement.settle(scope);
            Verification found = verification(scope);
            Bitmaps bitmaps = Bitmaps.of(scope, VERIFY);
            List<DiskBitmaps> disks = bitmaps.ask();
            List<BitmapMonitor.Address> orphans = new ArrayList<>();
            for (Verification.Orphan orphan : found.orphans()) {
                disks.stream()
                        .filter(disk -> disk.disk().equals(orphan.disk()))
                        .flatMap(disk -> disk.places(orphan.bitmap()).stream())
                        .filter(place -> !place.bitmap().busy())
                        .forEach(place -> orphans.add(
                                new BitmapMonitor.Address(place.layer().node(), orphan.bitmap())));
            }
            Store store = new Store(scope.directory());
            CheckpointSet before = store.read();
            List<String> worthless = found.worthless();
            orphans.addAll(Deletion.addresses(before, worthless, disks));
            bitmaps.remove(orphans);
            scope.directory().journal().pass(VERIFY, "removed");
            store.write(Deletion.without(before, worthless));
            scope.directory().journal().pass(VERIFY, "written");
            return found;
        });
    }

    /** How each disk can be backed up since that checkpoint, and why. */
    public CompletionStage<List<Verification.Verdict>> verdicts(Domain domain, String since) {
        return domain.run(
                JobKind.BLOCK,
                scope -> Verification.verdicts(
                        new Store(scope.directory()).read(),
                        Bitmaps.of(scope, VERIFY).ask(),
                        since));
    }

    private static Checkpoint need(JobScope scope, CheckpointSet set, String name, String operation) {
        return set.find(name)
                .orElseThrow(() -> new CheckpointException(
                        scope.label(),
                        operation,
                        List.of("there is no checkpoint '" + name + "'"
                                + (set.isEmpty() ? "" : ": there are " + String.join(", ", names(set))))));
    }

    private static List<String> names(CheckpointSet set) {
        return set.all().stream().map(Checkpoint::name).limit(20).toList();
    }
}
