package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All checkpoints of a domain. Each is there once, its parent is there, and no one is its own ancestor; they are in topological
 * order: a parent before its children, else the older first.
 */
public final class CheckpointSet {
    /** A domain without checkpoints. */
    public static final CheckpointSet EMPTY = new CheckpointSet(new LinkedHashMap<>(), null);

    private static final Comparator<Checkpoint> AGE =
            Comparator.comparingLong(Checkpoint::creationTime).thenComparing(Checkpoint::name);

    private final Map<String, Checkpoint> byName;
    private final @Nullable String current;

    private CheckpointSet(Map<String, Checkpoint> byName, @Nullable String current) {
        this.byName = byName;
        this.current = current;
    }

    /**
     * The set of those.
     *
     * @param current the one that the next one will have as its parent, or null
     * @throws IllegalArgumentException when they are no set, and why
     */
    public static CheckpointSet of(Collection<Checkpoint> checkpoints, @Nullable String current) {
        CheckpointGraph graph = new CheckpointGraph(checkpoints);
        List<String> problems = graph.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Map<String, Checkpoint> ordered = ordered(checkpoints);
        if (current != null && !ordered.containsKey(current)) {
            throw new IllegalArgumentException("the current checkpoint '" + current + "' is not there");
        }
        return new CheckpointSet(ordered, current);
    }

    private static Map<String, Checkpoint> ordered(Collection<Checkpoint> checkpoints) {
        Map<String, List<Checkpoint>> children = children(checkpoints);
        Deque<Checkpoint> next = new ArrayDeque<>();
        pushYoungestFirst(next, children.getOrDefault("", new ArrayList<>()));
        Map<String, Checkpoint> ordered = new LinkedHashMap<>();
        while (!next.isEmpty()) {
            Checkpoint checkpoint = next.pop();
            ordered.put(checkpoint.name(), checkpoint);
            pushYoungestFirst(next, children.getOrDefault(checkpoint.name(), List.of()));
        }
        return ordered;
    }

    private static void pushYoungestFirst(Deque<Checkpoint> stack, List<Checkpoint> siblings) {
        if (siblings.size() > 1) {
            siblings.sort(AGE.reversed());
        }
        siblings.forEach(stack::push);
    }

    /** By the name of their parent; those without one under the empty name. */
    private static Map<String, List<Checkpoint>> children(Collection<Checkpoint> checkpoints) {
        Map<String, List<Checkpoint>> children = new HashMap<>();
        for (Checkpoint checkpoint : checkpoints) {
            String parent = checkpoint.parent();
            children.computeIfAbsent(parent == null ? "" : parent, name -> new ArrayList<>())
                    .add(checkpoint);
        }
        return children;
    }

    /** All, in topological order. */
    public List<Checkpoint> all() {
        return List.copyOf(byName.values());
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** The one of that name. */
    public Optional<Checkpoint> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The one that the next one will have as its parent. */
    public Optional<Checkpoint> current() {
        return current == null ? Optional.empty() : find(current);
    }

    /** Those without a parent. */
    public List<Checkpoint> roots() {
        return byName.values().stream()
                .filter(checkpoint -> checkpoint.parent() == null)
                .toList();
    }

    /** Those that come directly after it. */
    public List<Checkpoint> children(String name) {
        return byName.values().stream()
                .filter(checkpoint -> name.equals(checkpoint.parent()))
                .toList();
    }

    /** Those that come after it, at any distance, in topological order. */
    public List<Checkpoint> descendants(String name) {
        Map<String, List<Checkpoint>> children = children(byName.values());
        Deque<Checkpoint> next = new ArrayDeque<>();
        pushYoungestFirst(next, children.getOrDefault(name, List.of()));
        List<Checkpoint> found = new ArrayList<>();
        while (!next.isEmpty()) {
            Checkpoint checkpoint = next.pop();
            found.add(checkpoint);
            pushYoungestFirst(next, children.getOrDefault(checkpoint.name(), List.of()));
        }
        return found;
    }

    /** The set with one more, which is the current one then. @throws IllegalArgumentException when it is no set */
    public CheckpointSet with(Checkpoint checkpoint) {
        List<Checkpoint> all = new ArrayList<>(byName.values());
        all.add(checkpoint);
        return of(all, checkpoint.name());
    }

    /** The set with those bitmaps and sizes in the place of the one of that name. */
    public CheckpointSet replacing(Checkpoint checkpoint) {
        List<Checkpoint> all = new ArrayList<>(byName.values());
        all.replaceAll(one -> one.name().equals(checkpoint.name()) ? checkpoint : one);
        return of(all, current);
    }

    /**
     * The set without that one: its children come after its parent then, which is the current one if it was.
     */
    public CheckpointSet without(String name) {
        Checkpoint gone = byName.get(name);
        if (gone == null) {
            return this;
        }
        List<Checkpoint> rest = new ArrayList<>();
        for (Checkpoint checkpoint : byName.values()) {
            if (!checkpoint.name().equals(name)) {
                rest.add(name.equals(checkpoint.parent()) ? checkpoint.withParent(gone.parent()) : checkpoint);
            }
        }
        return of(rest, name.equals(current) ? gone.parent() : current);
    }

    /** The only one that nothing comes after, if there is one root and no fork: what libvirt takes for the current one. */
    public Optional<Checkpoint> onlyLeaf() {
        Set<String> parents = new HashSet<>();
        byName.values().forEach(checkpoint -> {
            if (checkpoint.parent() != null) {
                parents.add(checkpoint.parent());
            }
        });
        List<Checkpoint> leaves = byName.values().stream()
                .filter(checkpoint -> !parents.contains(checkpoint.name()))
                .toList();
        return leaves.size() == 1 ? Optional.of(leaves.get(0)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckpointSet set && set.all().equals(all()) && Objects.equals(set.current, current);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.keySet() + (current == null ? "" : ", current " + current);
    }
}
