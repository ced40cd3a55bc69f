package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What redefining many checkpoints at once comes to: the set as it is afterwards, or every problem that keeps it from being
 * one. In any order; the same one twice in a row changes nothing the second time.
 */
public final class Redefinition {
    private final CheckpointSet before;
    private final DiskNames disks;
    private final Scope scope;
    private final boolean severalRoots;
    private final List<Problem> problems = new ArrayList<>();

    /** What becomes of checkpoints that are not named. */
    public enum Scope {
        /** They stay; one of the same name is replaced, and keeps its children. */
        ADD,
        /** They are forgotten: what is named is all that there is. */
        ALL
    }

    /**
     * One thing that is wrong.
     *
     * @param checkpoint its name, or its place among those that were given ({@code #3})
     * @param problem what, and what to do, for people
     */
    public record Problem(String checkpoint, String problem) {
        @Override
        public String toString() {
            return checkpoint + ": " + problem;
        }
    }

    /**
     * @param before what there is
     * @param disks the disks of the domain
     * @param severalRoots whether more than one checkpoint may have no parent: an incremental backup never reaches from one to the
     *     other
     */
    public Redefinition(CheckpointSet before, DiskNames disks, Scope scope, boolean severalRoots) {
        this.before = before;
        this.disks = disks;
        this.scope = scope;
        this.severalRoots = severalRoots;
    }

    /** All that is wrong, after {@link #of}. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The set afterwards; empty when there are {@link #problems()}. */
    public Optional<CheckpointSet> of(List<CheckpointRequest> requests) {
        Map<String, Checkpoint> given = new LinkedHashMap<>();
        int place = 0;
        for (CheckpointRequest request : requests) {
            place++;
            Checkpoint checkpoint = complete(request, place);
            if (checkpoint != null && given.putIfAbsent(checkpoint.name(), checkpoint) != null) {
                problem(checkpoint.name(), "it is given twice: leave one out");
            }
        }
        Map<String, Checkpoint> after = new LinkedHashMap<>();
        if (scope == Scope.ADD) {
            before.all().forEach(checkpoint -> after.put(checkpoint.name(), checkpoint));
        }
        after.putAll(given);
        checkGraph(after);
        checkBitmaps(after);
        return problems.isEmpty() ? Optional.of(CheckpointSet.of(after.values(), current(after))) : Optional.empty();
    }

    private @Nullable Checkpoint complete(CheckpointRequest request, int place) {
        String name = request.name();
        if (name == null) {
            problem("#" + place, "<name> is missing: a checkpoint that there was has a name");
            return null;
        }
        Checkpoint.nameProblem(name).ifPresent(problem -> problem(name, problem));
        Long time = request.creationTime();
        if (time == null) {
            problem(name, "<creationTime> is missing: say when it was made, in seconds since 1970");
        }
        List<CheckpointDisk> said = request.disks();
        if (said == null) {
            problem(name, "<disks> is missing: say which disks have a bitmap of it");
        }
        checkIdentity(name, request.domainUuid());
        Map<String, CheckpointDisk> known = new LinkedHashMap<>();
        for (CheckpointDisk disk : said == null ? List.<CheckpointDisk>of() : said) {
            CheckpointDisk whole = complete(name, disk, request.domain() != null);
            if (known.putIfAbsent(whole.name(), whole) != null) {
                problem(name, "disk " + whole.name() + " is given twice");
            }
        }
        return new Checkpoint(
                name,
                request.description(),
                request.parent(),
                time == null ? 0 : time,
                List.copyOf(known.values()),
                request.domain());
    }

    private void checkIdentity(String name, @Nullable String uuid) {
        UUID own = disks.definition().uuid();
        if (uuid != null && own != null && !uuid.strip().equalsIgnoreCase(own.toString())) {
            problem(
                    name,
                    "its <domain> is " + uuid.strip() + ", and this domain is " + own + ": it belongs to another one");
        }
    }

    /** A disk that the domain had then, and has no more, is known by the domain as it was. */
    private CheckpointDisk complete(String checkpoint, CheckpointDisk disk, boolean domainIsGiven) {
        String target = disk.name();
        if (disks.meaning(disk.name()) instanceof DiskNames.Meaning.One one) {
            target = one.target();
        } else if (disks.meaning(disk.name()) instanceof DiskNames.Meaning.Unclear unclear
                && disk.takesPart()
                && !domainIsGiven) {
            problem(checkpoint, unclear.problem());
        }
        if (!disk.takesPart()) {
            return CheckpointDisk.none(target);
        }
        String bitmap = disk.bitmap() == null ? checkpoint : disk.bitmap();
        return CheckpointDisk.bitmap(target, bitmap);
    }

    private void checkGraph(Map<String, Checkpoint> after) {
        new CheckpointGraph(after.values()).problems().forEach(problem -> problem("checkpoints", problem));
        List<String> roots = after.values().stream()
                .filter(checkpoint -> checkpoint.parent() == null)
                .map(Checkpoint::name)
                .toList();
        if (roots.size() > 1 && !severalRoots) {
            problem(
                    "checkpoints",
                    roots.size() + " of them have no parent (" + String.join(", ", roots)
                            + "), which splits their chain: say <parent> for all but one, or allow several roots");
        }
    }

    /** A bitmap belongs to one checkpoint: deleting one must not take it from another. */
    private void checkBitmaps(Map<String, Checkpoint> after) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Checkpoint checkpoint : after.values()) {
            for (CheckpointDisk disk : checkpoint.bitmaps()) {
                String key = disk.name() + "/" + disk.bitmap();
                String owner = owners.putIfAbsent(key, checkpoint.name());
                if (owner != null && !owner.equals(checkpoint.name())) {
                    problem(
                            checkpoint.name(),
                            "its bitmap '" + disk.bitmap() + "' of disk " + disk.name() + " is that of '" + owner
                                    + "'");
                }
            }
        }
    }

    /** The one that was current, if nothing comes after it now; else the only leaf. */
    private @Nullable String current(Map<String, Checkpoint> after) {
        CheckpointSet set = CheckpointSet.of(after.values(), null);
        return set.onlyLeaf()
                .map(Checkpoint::name)
                .or(() -> before.current()
                        .map(Checkpoint::name)
                        .filter(name -> set.find(name).isPresent())
                        .map(name -> youngestAfter(set, name)))
                .orElse(null);
    }

    private static String youngestAfter(CheckpointSet set, String name) {
        List<Checkpoint> after = set.descendants(name).stream()
                .filter(one -> set.children(one.name()).isEmpty())
                .toList();
        return after.size() == 1 ? after.get(0).name() : name;
    }

    private void problem(String checkpoint, String text) {
        Problem problem = new Problem(Objects.requireNonNull(checkpoint), text);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
