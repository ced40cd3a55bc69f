package org.qmp4j.supervisor.livemigration;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.NamedTexts;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Domains;
import org.qmp4j.supervisor.vm.JobKind;

/**
 * Guests that go on under another supervisor, on this host or another. Who drives it carries texts from one to the other by means of
 * their own: {@link #begin} at the source, {@link #prepare} at the destination, {@link #perform} at the source, {@link #finish} at
 * the destination, {@link #confirm} at the source. {@link #migrate} does all that with a {@link Destination}.
 *
 * <p>A guest is never run twice. From the end of {@code perform} on the source does not run it before it is told, by {@code confirm} or
 * {@link #settle}, that the destination does not have it; also not if it, or its supervisor, ends in between. Thread safe.
 */
public final class LiveMigrations implements AutoCloseable {
    private final MigrationNotation notation;
    private final Function<UUID, DomainDirectory> directories;
    private final Domains domains;
    private final Executor listeners;
    private final Arrivals arrivals;
    private final DomainCare care;
    private volatile boolean closed;
    private final Map<UUID, Departing> departures = new ConcurrentHashMap<>();

    /** The job of a source, and what it comes to. */
    private record Departing(Departure departure, CompletionStage<Settlement.Outcome> over) {}

    /**
     * For the supervisor.
     *
     * @param accepted which migrations were accepted here
     * @param listeners where those are called who follow the progress
     */
    public LiveMigrations(
            MigrationNotation notation,
            Function<UUID, DomainDirectory> directories,
            Domains domains,
            GuestCpus cpus,
            NamedTexts accepted,
            Executor listeners) {
        this.notation = notation;
        this.directories = directories;
        this.domains = domains;
        this.listeners = listeners;
        Acceptance acceptance = new Acceptance(accepted);
        this.arrivals = new Arrivals(notation, domains, cpus, acceptance);
        this.care = new LiveMigrationCare(acceptance, this::undefine);
    }

    /** For the supervisor: goes on with what was cut short, and keeps guests from being run that may run elsewhere. */
    public DomainCare care() {
        return care;
    }

    /** For the supervisor, when a root was opened: forgets domains that have gone, and were to be forgotten. */
    public void goOn(Collection<Domain> all) {
        for (Domain domain : all) {
            boolean gone = domain.state() == DomainState.STOPPED
                    && new DepartureJournal(directories.apply(domain.uuid()))
                            .entry()
                            .filter(entry -> entry.is(DepartureJournal.GONE))
                            .isPresent();
            if (gone) {
                undefine(domain.uuid());
            }
        }
    }

    /**
     * At the source: what the destination has to know of a guest. Changes nothing.
     *
     * @return fails with {@link DomainStateException} when it neither runs nor is paused, {@link OperationException} when QEMU says
     *     that something keeps it here
     */
    public CompletionStage<Begun> begin(Domain domain) {
        return domain.run(JobKind.INSPECT, scope -> new Outset(scope, notation).look());
    }

    /**
     * At the destination: starts a process that waits for the guest. Its domain is that of the guest's uuid, which must be stopped; where
     * there is none, one is made that is forgotten when it stops. Blocks for as long as files take.
     *
     * @param xml of {@link #begin}
     * @param cookie of {@link #begin}
     * @return fails, with nothing left, with {@link OperationException} (cannot be had here: says what),
     *     {@link org.qmp4j.supervisor.error.CpuDifferenceException}, and as {@link Domain#start()} fails
     */
    public CompletionStage<Prepared> prepare(String xml, String cookie, ArrivalOptions options) {
        try {
            return arrivals.prepare(Reception.of(notation, xml, cookie, options));
        } catch (SupervisorException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * At the source: sends the guest. It completes when all of it is there, or with post-copy all but its memory, and neither process runs it: tell the destination by
     * {@link #finish}. If it fails the guest goes on here; have the destination forget it by the same.
     *
     * <p>The domain takes no other job until {@link #confirm}.
     */
    public LiveMigration<String> perform(Domain domain, Prepared prepared, LiveMigrationOptions options) {
        LiveMigration<String> handle = new LiveMigration<>(listeners);
        Departure departure = new Departure(handle, prepared, cookie(prepared.cookie()), options);
        CompletionStage<Settlement.Outcome> over = domain.run(JobKind.MIGRATE, departure::run);
        departures.put(domain.uuid(), new Departing(departure, over));
        over.whenComplete((outcome, problem) -> handle.end("", problem));
        return handle;
    }

    /**
     * At the destination: lets the guest run, if it ran, or forgets it.
     *
     * @param cookie of {@link #begin} or {@link #perform}
     * @param cancelled whether the source goes on with it
     * @return completes with its domain when it goes on here; fails when it does not, which is what it is to do when it was cancelled. If
     *     it fails otherwise, or nobody answers, {@link #accepted} or {@link #settle} says whether the source may go on with it
     */
    public CompletionStage<Domain> finish(String cookie, boolean cancelled) {
        return arrivals.finish(number(cookie), guest(cookie), cancelled);
    }

    /** This supervisor, as a source of this JVM sees it. */
    public Destination destination() {
        return new SameProcess(this, arrivals);
    }

    /**
     * The binary that a definition asks for; empty text for none.
     *
     * @throws SupervisorException if that is no definition
     */
    public String emulator(String xml) {
        return Objects.requireNonNullElse(notation.definition(xml).devices().emulator(), "");
    }

    /**
     * The uuid of the guest that a cookie is of.
     *
     * @throws IllegalArgumentException if that is no cookie of a guest
     */
    public UUID guest(String cookie) {
        UUID uuid = notation.cookie(cookie).uuid();
        if (uuid == null) {
            throw new IllegalArgumentException("the cookie has no uuid");
        }
        return uuid;
    }

    /** At the destination: whether the guest of that migration was taken, and so may have run here. */
    public boolean accepted(String cookie) {
        return arrivals.accepted(facts(cookie).id());
    }

    /**
     * At the source: its process is ended, or goes on. What it is told is believed: cancelled is for who knows that the destination does not
     * run it, and never will.
     *
     * @return fails with {@link DomainStateException} when nothing was handed over, unless it is cancelled; waits for memory that is sent still,
     *     and fails with {@link OperationException} when that cannot go on
     */
    public CompletionStage<Domain> confirm(Domain domain, boolean cancelled) {
        Departing under = departures.get(domain.uuid());
        Departure.Word word = cancelled ? Departure.Word.HERE : Departure.Word.THERE;
        CompletionStage<Settlement.Outcome> over =
                under != null && under.departure().say(word)
                        ? under.over()
                        : domain.run(JobKind.SETTLE, scope -> new Settlement(scope, this::requireOpen).told(cancelled));
        return over.thenApply(outcome -> {
            if (outcome == Settlement.Outcome.UNDEFINE) {
                undefine(domain.uuid());
            }
            return domain;
        });
    }

    /**
     * At the source, for a guest of which it is not known who has it, as when a supervisor ended in between: asks the destination, which
     * decides for good, and confirms what it says.
     *
     * @return completes with whether the destination has it, or had it; fails with {@link DomainStateException} when nothing was handed
     *     over, or the destination cannot tell
     */
    public CompletionStage<Boolean> settle(Domain domain, Destination destination) {
        Optional<DepartureJournal.Entry> handed = new DepartureJournal(directories.apply(domain.uuid()))
                .entry()
                .filter(entry -> entry.is(DepartureJournal.HANDED));
        if (handed.isEmpty()) {
            return CompletableFuture.failedFuture(new DomainStateException(
                    domain.definition().label(), "settle", "not handed to anybody", "handed over"));
        }
        UUID id = handed.get().id();
        return destination
                .decide(id, domain.uuid())
                .thenCompose(there -> confirm(domain, !there).thenApply(done -> {
                    destination.forget(id);
                    return there;
                }));
    }

    /**
     * All five phases. A guest that is paused is paused there.
     *
     * @return at once; see {@link LiveMigration#stage()}. If it fails the guest goes on here, unless it says otherwise
     */
    public LiveMigration<LiveMigrationReport> migrate(
            Domain domain, Destination destination, ArrivalOptions arrival, LiveMigrationOptions options) {
        LiveMigration<LiveMigrationReport> handle = new LiveMigration<>(listeners);
        new Journey(this, destination, domain, handle)
                .run(options.postCopy() ? arrival.withPostCopy() : arrival, options)
                .whenComplete((report, problem) -> handle.end(report, cause(problem)));
        return handle;
    }

    /** At the source: the migration of a guest that is under way, whichever process does it; empty when there is none. */
    public Optional<MigrationStatus> underWay(Domain domain) {
        DomainDirectory directory = directories.apply(domain.uuid());
        return new DepartureJournal(directory)
                .entry()
                .filter(entry -> !entry.is(DepartureJournal.GONE) && !entry.is(DepartureJournal.BACK))
                .flatMap(entry -> MigrationNotes.last(directory)
                        .filter(noted -> noted.to().equals(entry.to())));
    }

    /** At the source: the last migration of a guest, if it has gone by it; while its domain is known there. */
    public Optional<MigrationStatus> completed(Domain domain) {
        return MigrationNotes.last(directories.apply(domain.uuid())).filter(MigrationStatus::completed);
    }

    private void requireOpen(MigrationProgress now) {
        if (closed) {
            throw new IllegalStateException(
                    "its memory is sent still, and this supervisor is closed: QEMU goes on with it, settle it later");
        }
    }

    private static @Nullable Throwable cause(@Nullable Throwable problem) {
        Throwable cause = problem == null ? null : problem.getCause();
        return problem instanceof CompletionException && cause != null ? cause : problem;
    }

    private MigrationCookie cookie(String text) {
        MigrationCookie cookie = notation.cookie(text);
        if (cookie.facts() == null) {
            throw new IllegalArgumentException("the cookie was not written by this library");
        }
        return cookie;
    }

    /** The number of the migration that a cookie is of. */
    UUID number(String cookie) {
        return facts(cookie).id();
    }

    private MigrationFacts facts(String text) {
        return Objects.requireNonNull(cookie(text).facts());
    }

    /** When the last guest of that domain stood still, by {@link System#nanoTime()}; 0 if it did not run. */
    long stoppedAt(UUID uuid) {
        Departing last = departures.get(uuid);
        return last == null ? 0 : last.departure().stoppedAt();
    }

    private void undefine(UUID uuid) {
        domains.find().apply(uuid).ifPresent(domain -> {
            domains.drop().accept(domain);
            if (domains.find().apply(uuid).isPresent()) {
                domain.run(JobKind.SETTLE, scope -> {
                    new DepartureJournal(scope.directory()).end();
                    return scope;
                });
            }
        });
    }

    /** For the supervisor that closes: guests that are on their way stay, and those that were handed over are settled later. */
    @Override
    public void close() {
        closed = true;
        arrivals.close();
        departures.values().forEach(under -> under.departure().leave());
    }
}
