package org.qmp4j.supervisor.backup;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits for a backup to end; of the last one of each domain that this supervisor has begun or found. */
final class BackupWatchers {
    private final Map<UUID, CompletableFuture<BackupResult>> last = new ConcurrentHashMap<>();

    /** Whether one is under way that this supervisor has begun or found. */
    boolean known(UUID domain) {
        CompletableFuture<BackupResult> known = last.get(domain);
        return known != null && !known.isDone();
    }

    void begun(UUID domain) {
        last.compute(domain, (uuid, before) -> before == null || before.isDone() ? new CompletableFuture<>() : before);
    }

    void ended(UUID domain, BackupResult result) {
        CompletableFuture<BackupResult> known = last.get(domain);
        if (known != null) {
            known.complete(result);
        }
    }

    Optional<CompletionStage<BackupResult>> whenEnded(UUID domain) {
        return Optional.ofNullable(last.get(domain)).map(CompletableFuture::minimalCompletionStage);
    }
}
