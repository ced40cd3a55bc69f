package org.qmp4j.supervisor.livemigration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationCookie.DiskBitmaps;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationWatch;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.vm.Beginning;
import org.qmp4j.supervisor.vm.Carried;
import org.qmp4j.supervisor.vm.JobScope;

/** A guest that comes from another supervisor: its process waits for it, and for the word that it is to run here. */
final class Arrival implements Beginning {
    private static final List<String> NEEDED = List.of("events", "return-path", "validate-uuid", "late-block-activate");
    private static final Set<String> ENDED = Set.of("completed", "failed");
    private static final Set<String> TURNS = Set.of("completed", "failed", "postcopy-active");
    private static final int TURN_MILLIS = 5;

    private final Guest guest;
    private final MigrationFacts facts;
    private final MigrationNotation notation;
    private final GuestCpus cpus;
    private final Acceptance acceptance;
    private final CompletableFuture<Prepared> listening = new CompletableFuture<>();
    private final CompletableFuture<Boolean> word = new CompletableFuture<>();
    private volatile long settledAt;

    Arrival(Guest guest, MigrationFacts facts, MigrationNotation notation, GuestCpus cpus, Acceptance acceptance) {
        this.guest = guest;
        this.facts = facts;
        this.notation = notation;
        this.cpus = cpus;
        this.acceptance = acceptance;
    }

    /** A guest that comes: what its process is started as, and how it is received. */
    record Guest(DomainDef definition, ArrivalOptions options, MigrationCookie cookie) {}

    UUID id() {
        return facts.id();
    }

    /** Completes when it listens. */
    CompletableFuture<Prepared> listening() {
        return listening;
    }

    /** Whether the guest is to run here, or never will; the first word counts. */
    void say(boolean here) {
        word.complete(here);
    }

    /** When it ran here, by {@link System#nanoTime()}. */
    long settledAt() {
        return settledAt;
    }

    @Override
    public DomainDef definition() {
        return guest.definition();
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public GenIdTransition transition() {
        return GenIdTransition.LIVE_MIGRATION;
    }

    @Override
    public Optional<UUID> genid() {
        return Optional.ofNullable(facts.guest().genid());
    }

    @Override
    public boolean runs() {
        return facts.running();
    }

    @Override
    public Map<String, String> notes() {
        return Acceptance.notes(facts, guest.options().persistent());
    }

    @Override
    public void load(JobScope scope) {
        cpus.read(scope);
        Carried.requireSameCpu(scope, facts.guest());
        Journal journal = scope.directory().journal();
        MigrationMonitor migration = scope.monitor().migration();
        Set<String> known = scope.await(migration.capabilities());
        List<String> needed = new ArrayList<>(NEEDED);
        if (guest.options().postCopy()) {
            needed.add(PostCopy.CAPABILITY);
        }
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw failure(scope, "this QEMU does not know " + missing);
        }
        enable(scope, needed);
        guest.options().certificates().ifPresent(from -> scope.await(migration.secure(from, true, "")));
        scope.monitor().closed().thenRun(() -> word.complete(true));
        CopiedBitmaps bitmaps = new CopiedBitmaps(scope);
        List<DiskBitmaps> moving =
                guest.options().copyStorage() ? guest.cookie().bitmaps() : List.of();
        bitmaps.receive(guest.definition(), moving);
        try (MigrationWatch watch = migration.watch()) {
            String uri = listen(scope, migration);
            String disks = guest.options().copyStorage() ? new ServedDisks(scope).serve(guest) : "";
            journal.pass(StartJournal.START, "listening");
            listening.complete(new Prepared(uri, disks, cookie(scope, known)));
            if (!scope.await(word)) {
                new PostCopy(scope).leaveSourceWhole();
                throw failure(scope, "it was called off");
            }
            String status = loaded(scope, watch);
            // one that has ended says so when it is asked
            String error = !status.equals("failed")
                    ? ""
                    : scope.await(migration.query()).error();
            if (!status.equals("completed") && !status.equals("postcopy-active")) {
                throw failure(scope, "its state did not come: " + status + " " + error);
            }
            if (!disks.isEmpty()) {
                scope.await(scope.monitor().mirrors().stopServing());
            }
            if (status.equals("completed")) {
                scope.await(migration.insecure());
            }
        }
    }

    private void enable(JobScope scope, List<String> needed) {
        try {
            scope.await(scope.monitor().migration().enable(needed, List.of()));
        } catch (QmpException e) {
            if (!guest.options().postCopy()) {
                throw e;
            }
            throw new OperationException(
                    scope.label(),
                    "live migration",
                    "prepare: QEMU cannot have post-copy here; it needs userfaultfd (see vm.unprivileged_userfaultfd) and memory that allows"
                            + " for it: migrate without post-copy, or allow for that",
                    e);
        }
    }

    /** What it has come to when all of it is there, or all but its memory. */
    private String loaded(JobScope scope, MigrationWatch watch) {
        if (!guest.options().postCopy()) {
            return scope.await(watch.reached(ENDED));
        }
        String status = scope.await(watch.reached(TURNS));
        MigrationMonitor migration = scope.monitor().migration();
        // it says so before it has the devices, which are next
        while (status.equals("postcopy-active")
                && scope.await(scope.monitor().status()).word().equals("inmigrate")) {
            scope.await(new CompletableFuture<>().completeOnTimeout(scope, TURN_MILLIS, TimeUnit.MILLISECONDS));
            status = scope.await(migration.query()).status();
        }
        return status;
    }

    private String cookie(JobScope scope, Set<String> known) {
        MigrationCookie cookie = MigrationCookie.of(
                guest.definition().name(), scope.directory().uuid(), Outset.capabilities(known), facts);
        MigrationCookie.Nbd disks = guest.cookie().nbd();
        return notation.text(
                guest.options().copyStorage() && disks != null
                        ? cookie.with(disks).withBitmaps(guest.cookie().bitmaps())
                        : cookie);
    }

    private String listen(JobScope scope, MigrationMonitor migration) {
        if (guest.options().listening() instanceof Listening.Tcp tcp) {
            Ports ports = tcp.ports();
            try {
                scope.await(migration.listen("tcp:" + tcp.address(), ports.first(), ports.last()));
            } catch (QmpCommandException e) {
                throw new OperationException(
                        scope.label(),
                        "live migration",
                        "prepare: listen at " + tcp.address() + ", port " + ports + ": " + e.description(),
                        e);
            }
            OptionalInt port = scope.await(migration.port());
            return "tcp:" + tcp.reachedBy() + ":" + port.orElse(ports.first());
        }
        String uri = "unix:" + scope.runDirectory().path().resolve("migration.sock");
        scope.await(migration.listen(uri));
        return uri;
    }

    private static OperationException failure(JobScope scope, String problem) {
        return new OperationException(scope.label(), "live migration", "finish: " + problem, null);
    }

    @Override
    public void consume(JobScope scope) {
        Journal journal = scope.directory().journal();
        journal.pass(StartJournal.START, "accepting");
        Optional<String> before = scope.directory().checkpoints().read();
        scope.rollback().push("accept it", () -> {
            if (hasNotRun(scope)) {
                acceptance.forget(facts.id());
                before.ifPresent(scope.directory().checkpoints()::write);
            }
        });
        NewImages.keep(scope.directory());
        acceptance.accept(scope.directory(), journal.entry(StartJournal.START).orElseThrow());
        journal.pass(StartJournal.START, "accepted");
    }

    /** One that QEMU refuses to run stands still as it has come. In doubt it has run, and its source must not. */
    private static boolean hasNotRun(JobScope scope) {
        try {
            return scope.await(scope.monitor().status()).word().equals("paused");
        } catch (QmpException e) {
            return false;
        }
    }

    @Override
    public void settled(JobScope scope) {
        settledAt = System.nanoTime();
    }
}
