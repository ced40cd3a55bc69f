package org.qmp4j.supervisor.rename;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainName;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.NameTable;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Gives a domain another name, whether it runs or not. The switch is the one rename(2) by which its definition is replaced;
 * all else of it is found by its uuid. What people see by name, symlinks, follows.
 */
public final class Rename implements DomainCare {
    private static final String RENAME = "rename";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final NameTable names;

    public Rename(NameTable names) {
        this.names = names;
    }

    /**
     * Renames it, after the jobs that it has.
     *
     * @return completes with the new definition; or with {@link IllegalArgumentException} for what cannot be a name,
     *     {@link org.qmp4j.supervisor.error.DomainExistsException} for one that another domain has
     */
    public CompletionStage<DomainDef> run(Domain domain, String name) {
        Optional<String> problem = DomainName.problem(name);
        if (problem.isPresent()) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("rename of " + domain + ": " + problem.get()));
        }
        return domain.run(JobKind.EDIT, scope -> names.alone(() -> rename(scope, domain.uuid(), name)));
    }

    private DomainDef rename(JobScope scope, UUID uuid, String name) {
        DomainDef before = scope.definition();
        if (before.name().equals(name)) {
            return before;
        }
        names.requireFree(name, uuid);
        DomainDirectory directory = scope.directory();
        scope.rollback().push("make its symlinks agree", () -> taken(directory));
        directory.journal().write(RENAME, "intended", Map.of(FROM, before.name(), TO, name));
        scope.redefine(before.withName(name));
        directory.journal().pass(RENAME, "committed");
        taken(directory);
        return scope.definition();
    }

    /** Ends a rename that is under way, if one is: the definition on disk has one of the two names, and that one it is. */
    @Override
    public void taken(DomainDirectory directory) {
        Optional<JournalEntry> entry = directory.journal().entry(RENAME);
        entry.ifPresent(rename -> names.alone(() -> {
            directory
                    .definition()
                    .map(names::nameOf)
                    .ifPresent(now -> names.publish(directory.uuid(), now, rename.fact(FROM), rename.fact(TO)));
            directory.journal().pass(RENAME, "published");
            directory.journal().clear(RENAME);
            return rename;
        }));
    }
}
