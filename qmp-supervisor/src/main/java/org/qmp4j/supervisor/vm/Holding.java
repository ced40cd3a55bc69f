package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.DomainLock;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;

/** What is kept of a domain, and the lock that makes it ours to change. What is on disk counts, whatever failed. */
final class Holding {
    private final Host host;
    private final DomainDirectory directory;
    private volatile DomainDef definition;
    private volatile @Nullable DomainLock lock;
    private volatile @Nullable LiveRecord changed;
    private volatile @Nullable Read read;
    private volatile @Nullable DomainDef complete;
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    /** A live definition as text, and what it says. */
    private record Read(String text, DomainDef definition) {}

    Holding(Host host, DomainDirectory directory, DomainDef definition) {
        this.host = host;
        this.directory = directory;
        this.definition = definition;
    }

    /**
     * Takes it; what an earlier supervisor left half done of operations on files is done or undone first.
     *
     * @throws org.qmp4j.supervisor.error.DomainLockedException when another supervisor has it
     */
    void take() {
        lock = directory.lock();
        host.care().taken(directory);
        readAgain();
    }

    void release() {
        DomainLock held = lock;
        if (held != null) {
            held.close();
            lock = null;
        }
    }

    DomainDef definition() {
        return definition;
    }

    Host host() {
        return host;
    }

    DomainDirectory directory() {
        return directory;
    }

    /** The operations that are under way, the oldest first. */
    List<JournalEntry> underWay() {
        return directory.journal().entries().stream()
                .filter(entry -> !over.contains(entry.operation()))
                .toList();
    }

    /** An operation is over; its entry goes when the answer has been given, and before the next job. */
    void clearAfterwards(JobScope scope, String operation) {
        over.add(operation);
        scope.afterwards(() -> {
            try {
                directory.journal().clear(operation);
            } finally {
                over.remove(operation);
            }
        });
    }

    void redefine(DomainDef next) {
        try {
            directory.writeDefinition(host.notation().write(next));
        } finally {
            readAgain();
        }
    }

    /** What the definition leaves open that its guest sees is decided and durable when this returns, if its QEMU can be asked. */
    void layOut() {
        DomainDef asked = definition;
        if (asked.equals(complete)) {
            return;
        }
        Optional<DomainDef> laidOut = host.laidOutIfKnown(asked, Set.of());
        if (laidOut.filter(asked::equals).isPresent()) {
            complete = asked;
        } else if (laidOut.isPresent()) {
            redefine(laidOut.get());
            directory.journal().pass("layout", "written");
        }
    }

    private void readAgain() {
        directory.definition().ifPresent(xml -> definition = host.notation().read(xml));
    }

    String xml(boolean passwords) {
        return host.notation().write(passwords ? definition : definition.shown());
    }

    String xml(LiveRecord record, boolean passwords) {
        DomainDef known = liveDefinition().withName(definition.name());
        LiveDefinition live = new LiveDefinition(passwords ? known : known.shown(), record);
        DomainDef actual = live.actual();
        CpuDef cpu = directory
                .actualCpu()
                .read()
                .flatMap(ActualCpu::of)
                .map(read -> read.shown(actual.cpu()))
                .orElse(actual.cpu());
        return host.notation().write(actual.withCpu(cpu), live.remarks());
    }

    /** What really runs: as it was started, and changed since. */
    DomainDef liveDefinition() {
        return directory.liveDefinition().map(this::read).orElse(definition);
    }

    /** What is on disk counts; it is not parsed again while it is the same. */
    private DomainDef read(String text) {
        Read before = read;
        if (before != null && before.text().equals(text)) {
            return before.definition();
        }
        Read after = new Read(text, host.notation().readLive(text));
        read = after;
        return after.definition();
    }

    void keepLive(DomainDef next) {
        keepLive(next, directory::writeLiveDefinition);
    }

    /** The same of a process that has just been made: a power failure, which may undo it, ends that as well. */
    void placeLive(DomainDef next) {
        keepLive(next, directory::placeLiveDefinition);
    }

    private void keepLive(DomainDef next, Consumer<String> keep) {
        String text = host.notation().write(next);
        if (!directory.liveDefinition().equals(Optional.of(text))) {
            keep.accept(text);
        }
        read(text);
    }

    /** The record of that process, as it is now. */
    LiveRecord record(Live live) {
        LiveRecord now = changed;
        return now != null && now.proof().equals(live.record().proof()) ? now : live.record();
    }

    void keepRecord(LiveRecord next) {
        directory.writeRecord(next);
        changed = next;
    }

    /** What is kept of its generation ids, with what it has now. */
    GenerationIds generationIds(Optional<LiveRecord> live) {
        return new GenIdBook(host, directory).report(definition.genid(), live);
    }
}
