package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How checkpoints come after one another, and all that is wrong with it. */
final class CheckpointGraph {
    private final Collection<Checkpoint> checkpoints;
    private final Map<String, Checkpoint> byName = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    CheckpointGraph(Collection<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints;
        for (Checkpoint checkpoint : checkpoints) {
            if (byName.putIfAbsent(checkpoint.name(), checkpoint) != null) {
                problems.add("'" + checkpoint.name() + "' is there twice");
            }
        }
        for (Checkpoint checkpoint : checkpoints) {
            String parent = checkpoint.parent();
            if (parent != null && !byName.containsKey(parent)) {
                problems.add("the parent '" + parent + "' of '" + checkpoint.name() + "' is not known");
            }
        }
        findCircles();
    }

    /** Each circle is told once, from the checkpoint at which it is met. */
    private void findCircles() {
        Set<String> done = new HashSet<>();
        for (Checkpoint start : checkpoints) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            @Nullable String name = start.name();
            while (name != null && done.add(name)) {
                path.add(name);
                onPath.add(name);
                Checkpoint checkpoint = byName.get(name);
                name = checkpoint == null ? null : checkpoint.parent();
            }
            if (name != null && onPath.contains(name)) {
                List<String> circle = path.subList(path.indexOf(name), path.size());
                problems.add("'" + String.join("' comes after '", circle) + "' comes after '" + name
                        + "': no checkpoint comes after itself");
            }
        }
    }

    /** What is wrong, for people; empty when they are a set. */
    List<String> problems() {
        return problems;
    }
}
