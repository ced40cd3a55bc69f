package org.qmp4j.supervisor.livemigration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Domains;
import org.qmp4j.supervisor.vm.JobKind;

/** Guests that come to this supervisor. */
final class Arrivals {
    private final MigrationNotation notation;
    private final Domains domains;
    private final GuestCpus cpus;
    private final Acceptance acceptance;
    private final Map<UUID, Coming> coming = new ConcurrentHashMap<>();
    private final Map<UUID, Long> settled = new ConcurrentHashMap<>();

    Arrivals(MigrationNotation notation, Domains domains, GuestCpus cpus, Acceptance acceptance) {
        this.notation = notation;
        this.domains = domains;
        this.cpus = cpus;
        this.acceptance = acceptance;
    }

    /** One that is waited for, and its start. */
    private record Coming(Arrival arrival, CompletionStage<Domain> start) {}

    CompletionStage<Prepared> prepare(Reception guest) {
        Optional<Domain> known = domains.find().apply(guest.uuid());
        Domain domain =
                known.orElseGet(() -> domains.passing().apply(guest.carried().asked()));
        Arrival arrival = new Arrival(
                new Arrival.Guest(guest.carried().started(domain.definition()), guest.options()),
                guest.facts(),
                notation,
                cpus,
                acceptance);
        CompletionStage<Domain> start = domain.run(JobKind.EDIT, guest::check)
                .thenCompose(emulator -> domain.start(arrival, false))
                .thenApply(record -> domain);
        coming.put(arrival.id(), new Coming(arrival, start));
        start.whenComplete((started, problem) -> {
            coming.remove(arrival.id());
            settled.put(domain.uuid(), arrival.settledAt());
            if (problem != null) {
                arrival.listening().completeExceptionally(problem);
                if (known.isEmpty()) {
                    domains.drop().accept(domain);
                }
            }
        });
        return arrival.listening();
    }

    CompletionStage<Domain> finish(UUID id, UUID uuid, boolean cancelled) {
        Coming under = coming.get(id);
        if (under != null) {
            under.arrival().say(!cancelled);
            return under.start();
        }
        Optional<Domain> here = domains.find().apply(uuid);
        if (!cancelled && here.isPresent() && acceptance.has(id)) {
            return CompletableFuture.completedFuture(here.get());
        }
        return CompletableFuture.failedFuture(new DomainStateException(
                uuid.toString(), "finish of live migration " + id, "not waited for here", "prepared here"));
    }

    boolean accepted(UUID id) {
        return acceptance.has(id);
    }

    /** Whether it was accepted; if not, it never will be. Fails where that cannot be told. */
    CompletionStage<Boolean> verdict(UUID id, UUID uuid) {
        Coming under = coming.get(id);
        if (under != null) {
            under.arrival().say(false);
            return under.start().handle((domain, problem) -> acceptance.has(id));
        }
        Optional<Domain> here = domains.find().apply(uuid);
        boolean taken = acceptance.has(id)
                || here.map(domain -> domain.underWay().stream().anyMatch(entry -> Acceptance.isLoaded(entry, id)))
                        .orElse(false);
        boolean unclear = here.map(domain -> switch (domain.state()) {
                    case UNREACHABLE, UNRESPONSIVE, FOREIGN, HELD, STARTING -> true;
                    case STOPPED, RUNNING, PAUSED, SHUT_DOWN, CRASHED -> false;
                })
                .orElse(false);
        return !taken && unclear
                ? CompletableFuture.failedFuture(new DomainStateException(
                        here.orElseThrow().toString(),
                        "settle live migration " + id,
                        here.orElseThrow().reason(),
                        "stopped, or in a process that answers"))
                : CompletableFuture.completedFuture(taken);
    }

    void forget(UUID id) {
        acceptance.forget(id);
    }

    /** When the last one of that domain ran here, by {@link System#nanoTime()}. */
    long settledAt(UUID uuid) {
        return settled.getOrDefault(uuid, 0L);
    }

    /** Nobody waits for any of them: their processes end. */
    void close() {
        coming.values().forEach(under -> under.arrival().say(false));
    }
}
