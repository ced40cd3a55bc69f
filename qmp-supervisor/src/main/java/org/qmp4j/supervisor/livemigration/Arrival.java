package org.qmp4j.supervisor.livemigration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.cookie.MigrationCookie;
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
    record Guest(DomainDef definition, ArrivalOptions options) {}

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
        return Acceptance.notes(facts.id(), guest.options().persistent());
    }

    @Override
    public void load(JobScope scope) {
        cpus.read(scope);
        Carried.requireSameCpu(scope, facts.guest());
        Journal journal = scope.directory().journal();
        MigrationMonitor migration = scope.monitor().migration();
        Set<String> known = scope.await(migration.capabilities());
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw failure(scope, "this QEMU does not know " + missing);
        }
        scope.await(migration.enable(NEEDED, List.of()));
        scope.monitor().closed().thenRun(() -> word.complete(true));
        try (MigrationWatch watch = migration.watch()) {
            String uri = listen(scope, migration);
            journal.pass(StartJournal.START, "listening");
            listening.complete(new Prepared(uri, cookie(scope, known)));
            if (!scope.await(word)) {
                throw failure(scope, "it was called off");
            }
            String status = scope.await(watch.reached(ENDED));
            // one that has ended says so when it is asked
            String error = status.equals("completed")
                    ? ""
                    : scope.await(migration.query()).error();
            if (!status.equals("completed")) {
                throw failure(scope, "its state did not come: " + status + " " + error);
            }
        }
    }

    private String cookie(JobScope scope, Set<String> known) {
        return notation.text(MigrationCookie.of(
                guest.definition().name(), scope.directory().uuid(), Outset.capabilities(known), facts));
    }

    private String listen(JobScope scope, MigrationMonitor migration) {
        if (guest.options().listening() instanceof Listening.Tcp tcp) {
            scope.await(migration.listen("tcp:" + tcp.address() + ":" + tcp.port()));
            OptionalInt port = scope.await(migration.port());
            return "tcp:" + tcp.reachedBy() + ":" + port.orElse(tcp.port());
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
        scope.rollback().push("accept it", () -> {
            if (hasNotRun(scope)) {
                acceptance.forget(facts.id());
            }
        });
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
