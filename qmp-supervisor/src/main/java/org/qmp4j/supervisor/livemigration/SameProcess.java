package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.vm.Domain;

/** A destination that is in this JVM. */
record SameProcess(LiveMigrations migrations, Arrivals arrivals) implements Destination {
    @Override
    public CompletionStage<Prepared> prepare(String xml, String cookie, ArrivalOptions options) {
        return migrations.prepare(xml, cookie, options);
    }

    @Override
    public CompletionStage<Arrived> finish(String cookie, boolean cancelled) {
        return migrations.finish(cookie, cancelled).thenApply(this::arrived);
    }

    private Arrived arrived(Domain domain) {
        Duration since = Duration.ofNanos(System.nanoTime() - arrivals.settledAt(domain.uuid()));
        return domain.liveRecord()
                .map(record -> new Arrived(
                        record.proof().process().pid(), record.qemu().version(), since))
                .orElseGet(() -> new Arrived(0, "", since));
    }

    @Override
    public CompletionStage<Boolean> decide(UUID id, UUID domain) {
        return arrivals.verdict(id, domain);
    }

    @Override
    public CompletionStage<?> forget(UUID id) {
        arrivals.forget(id);
        return CompletableFuture.completedFuture(id);
    }
}
