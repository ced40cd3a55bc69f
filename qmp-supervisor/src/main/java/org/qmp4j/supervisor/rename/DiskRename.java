package org.qmp4j.supervisor.rename;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Gives the disk images of a stopped domain, as far as they carry a name that it had, the name that it has. The switch is
 * the rename(2) of its definition: before it all moves are undone, after it all are done.
 */
public final class DiskRename implements DomainCare {
    private static final String RENAME_DISKS = "rename-disks";

    private final Function<String, DomainDef> reader;
    private final Supplier<? extends Collection<Domain>> domains;

    /**
     * @param reader from the text of a definition to the definition
     * @param domains all that are known, none of which may lose a disk over it
     */
    public DiskRename(Function<String, DomainDef> reader, Supplier<? extends Collection<Domain>> domains) {
        this.reader = reader;
        this.domains = domains;
    }

    /**
     * Renames them, after the jobs that the domain has. Other images that are based on one of them, and other programs,
     * are not told.
     *
     * @param oldName a name that it had: a file is renamed if its name is that, or begins with it and goes on with neither
     *     letter nor digit
     * @return completes with the files that were renamed, from and to; or with {@link DomainStateException} unless it is
     *     stopped, {@link OperationException} when a file is missing, a target is there already, or another domain has the
     *     file too: nothing is changed then
     */
    public CompletionStage<Map<Path, Path>> run(Domain domain, String oldName) {
        return domain.run(JobKind.EDIT, scope -> rename(scope, domain, oldName));
    }

    private Map<Path, Path> rename(JobScope scope, Domain domain, String oldName) throws IOException {
        DomainDef before = scope.definition();
        if (domain.state() != DomainState.STOPPED) {
            throw new DomainStateException(
                    before.label(), RENAME_DISKS, domain.state().name(), DomainState.STOPPED.name());
        }
        DiskMoves moves = DiskMoves.of(before, oldName, before.name());
        if (oldName.equals(before.name()) || moves.moves().isEmpty()) {
            return Map.of();
        }
        for (Map.Entry<Path, Path> move : moves.moves().entrySet()) {
            check(domain, move.getKey(), move.getValue());
        }
        DomainDirectory directory = scope.directory();
        scope.rollback().push("move images back", () -> taken(directory));
        directory.journal().write(RENAME_DISKS, "intended", moves.facts());
        for (Map.Entry<Path, Path> move : moves.moves().entrySet()) {
            DiskMoves.move(move.getKey(), move.getValue());
            directory.journal().pass(RENAME_DISKS, "moved");
        }
        scope.redefine(moves.applyTo(before));
        directory.journal().pass(RENAME_DISKS, "committed");
        directory.journal().clear(RENAME_DISKS);
        return moves.moves();
    }

    private void check(Domain domain, Path from, Path to) {
        if (!DiskMoves.isThere(from)) {
            throw refusal(domain, "look at " + from + ": there is no such file");
        }
        if (DiskMoves.isThere(to)) {
            throw refusal(domain, "look at " + to + ": something is there already, move it away first");
        }
        for (Domain other : domains.get()) {
            if (!other.uuid().equals(domain.uuid()) && uses(other.definition(), from)) {
                throw refusal(
                        domain,
                        "look who uses " + from + ": domain "
                                + other.definition().label() + " does, too");
            }
        }
    }

    private static boolean uses(DomainDef definition, Path file) {
        return definition.devices().disks().stream()
                .anyMatch(disk -> disk.source() instanceof FileSource source
                        && Path.of(source.path()).equals(file));
    }

    private static OperationException refusal(Domain domain, String step) {
        return new OperationException(domain.definition().label(), RENAME_DISKS, step, null);
    }

    /**
     * Ends a renaming of disks that is under way, if one is: the definition on disk says whether it was done. Without a
     * definition there is nobody whose disks these are, and they stay where they are.
     */
    @Override
    public void taken(DomainDirectory directory) {
        Optional<JournalEntry> entry = directory.journal().entry(RENAME_DISKS);
        if (entry.isPresent()) {
            DiskMoves moves = DiskMoves.of(entry.get());
            directory.definition().map(reader).ifPresent(definition -> settle(moves, definition));
            directory.journal().clear(RENAME_DISKS);
        }
    }

    private static void settle(DiskMoves moves, DomainDef definition) {
        if (!moves.applyTo(definition).equals(definition)) {
            try {
                moves.undo();
            } catch (IOException e) {
                throw new OperationException(
                        definition.label(), RENAME_DISKS, "move images back, as the journal says: " + e, e);
            }
        }
    }
}
