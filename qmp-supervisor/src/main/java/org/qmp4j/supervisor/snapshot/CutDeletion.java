package org.qmp4j.supervisor.snapshot;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.vm.Domain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A deletion that an earlier supervisor left goes on: at once, and where that cannot be, each time that the domain is in another
 * state. One whose QEMU was just killed may be seen to die, and is not known to be stopped yet.
 */
final class CutDeletion {
    private static final Logger LOG = LoggerFactory.getLogger(CutDeletion.class);

    private final Domain domain;
    private final Supplier<CompletionStage<?>> deletion;
    private @Nullable AutoCloseable subscription;
    private boolean busy;
    private boolean again;

    /** @param deletion does it, if it is under way still */
    CutDeletion(Domain domain, Supplier<CompletionStage<?>> deletion) {
        this.domain = domain;
        this.deletion = deletion;
    }

    synchronized void goOn() {
        subscription = domain.subscribe(event -> {
            if (event instanceof DomainEvent.StateChanged) {
                attempt();
            }
        });
        attempt();
    }

    private synchronized void attempt() {
        if (busy) {
            again = true;
        } else if (subscription != null) {
            busy = true;
            again = false;
            deletion.get().whenComplete((done, problem) -> ended(problem));
        }
    }

    private synchronized void ended(@Nullable Throwable problem) {
        busy = false;
        if (problem == null) {
            close();
            return;
        }
        LOG.warn("{}: a snapshot that was being deleted is not deleted yet", domain, problem);
        if (again) {
            attempt();
        }
    }

    private void close() {
        AutoCloseable open = subscription;
        subscription = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            LOG.debug("{}: nobody needs to hear its events any more", domain, e);
        }
    }
}
