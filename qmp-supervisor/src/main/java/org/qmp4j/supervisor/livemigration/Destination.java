package org.qmp4j.supervisor.livemigration;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where a guest goes, as its source sees it: a supervisor of this JVM ({@link LiveMigrations#destination()}), or one beyond a connection.
 * Each call fails as that of {@link LiveMigrations} does; one that cannot tell whether it was heard fails too, and settles nothing.
 */
public interface Destination {
    /** See {@link LiveMigrations#prepare}. */
    CompletionStage<Prepared> prepare(String xml, String cookie, ArrivalOptions options);

    /** See {@link LiveMigrations#finish}; may be said again where the answer was lost. */
    CompletionStage<Arrived> finish(String cookie, boolean cancelled);

    /**
     * Has it say for good whether it has a guest: if not, it never will.
     *
     * @param id the number of the migration
     * @param domain uuid of its domain
     * @return fails where that cannot be told
     */
    CompletionStage<Boolean> decide(UUID id, UUID domain);

    /** It is settled on both sides, and nobody will ask any more. It does not matter if that is not heard. */
    CompletionStage<?> forget(UUID id);

    /** Completes with the reason when it is out of reach, and is going to give up what waits there. */
    default CompletionStage<String> lost() {
        return new CompletableFuture<>();
    }
}
