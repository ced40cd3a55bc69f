package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features of a supervisor, asked one after the other. */
record CareOfAll(List<DomainCare> features) implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(CareOfAll.class);

    CareOfAll {
        features = List.copyOf(features);
    }

    @Override
    public void taken(DomainDirectory directory) {
        for (DomainCare feature : features) {
            try {
                feature.taken(directory);
            } catch (SupervisorException | IllegalArgumentException e) {
                LOG.warn("domain {}: something that was cut short could not be finished", directory.uuid(), e);
            }
        }
    }

    /** The first that has something. */
    @Override
    public Optional<Beginning> resumes(JobScope scope) {
        return features.stream()
                .flatMap(feature -> feature.resumes(scope).stream())
                .findFirst();
    }

    /** Only people want to know: no start fails over it. */
    @Override
    public void comingUp(DomainDirectory directory, DomainDef live) {
        for (DomainCare feature : features) {
            try {
                feature.comingUp(directory, live);
            } catch (SupervisorException e) {
                LOG.warn("domain {}: something about it could not be found out", directory.uuid(), e);
            }
        }
    }

    /** A start that lacks something fails. */
    @Override
    public void expected(DomainDirectory directory, LiveRecord record) {
        features.forEach(feature -> feature.expected(directory, record));
    }

    @Override
    public CompletionStage<?> greeted(DomainMonitor monitor, LiveRecord expected) {
        return CompletableFuture.allOf(features.stream()
                .map(feature -> feature.greeted(monitor, expected).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public void starting(JobScope scope) {
        features.forEach(feature -> feature.starting(scope));
    }

    @Override
    public void attached(JobScope scope) {
        each(feature -> feature.attached(scope));
    }

    @Override
    public void gone(JobScope scope, String alias) {
        each(feature -> feature.gone(scope, alias));
    }

    @Override
    public void jobChanged(JobScope scope, String job, String status) {
        each(feature -> feature.jobChanged(scope, job, status));
    }

    @Override
    public void stopping(JobScope scope) {
        each(feature -> feature.stopping(scope));
    }

    /** The last that had something to keep; what is kept by one is what the next one looks at. */
    @Override
    public Optional<String> ended(DomainDirectory directory) {
        Optional<String> kept = Optional.empty();
        for (DomainCare feature : features) {
            Optional<String> definition = feature.ended(directory);
            if (definition.isPresent()) {
                directory.writeDefinition(definition.get());
                kept = definition;
            }
        }
        return kept;
    }

    /** The first that knows of it. */
    @Override
    public Optional<Elsewhere> elsewhere(DomainDirectory directory) {
        return features.stream()
                .flatMap(feature -> feature.elsewhere(directory).stream())
                .findFirst();
    }

    private void each(Consumer<DomainCare> moment) {
        RuntimeException first = null;
        for (DomainCare feature : features) {
            try {
                moment.accept(feature);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
