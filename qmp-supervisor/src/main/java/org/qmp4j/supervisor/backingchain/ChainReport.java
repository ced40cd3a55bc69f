package org.qmp4j.supervisor.backingchain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain of one disk.
 *
 * @param disk name of its target, such as {@code vda}; of an image alone, its path
 * @param layers the images, from the top
 * @param problem why the chain could not be followed to its end, or must not be believed; empty when it could
 * @param changed what is other than when the last process of the domain had ended; empty while one runs, and when that was not seen
 */
public record ChainReport(String disk, List<ChainLayer> layers, Optional<String> problem, List<String> changed) {
    public ChainReport {
        layers = List.copyOf(layers);
        changed = List.copyOf(changed);
    }

    /** The same with that problem, unless it has one. */
    ChainReport withProblem(String next) {
        return new ChainReport(disk, layers, problem.or(() -> Optional.of(next)), changed);
    }

    /** Whether definition, headers and graph agree, and nothing was changed behind our back. */
    public boolean isTrue() {
        return problems().isEmpty();
    }

    /** All that is not as it should be, for people. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (ChainLayer layer : layers) {
            layer.difference().ifPresent(one -> problems.add(disk + "@" + layer.depth() + ", " + one));
        }
        problem.ifPresent(one -> problems.add(disk + ", " + one));
        changed.forEach(one -> problems.add(disk + ", since the last stop: " + one));
        return problems;
    }
}
