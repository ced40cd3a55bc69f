package org.qmp4j.supervisor.cookie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;

/**
 * The CPU that a guest really has, by QEMU's names.
 *
 * @param model its model
 * @param features what it has
 * @param blocked what its model or its definition would have, and QEMU or the host cannot do
 */
public record ActualCpu(String model, Set<String> features, Set<String> blocked) {
    public ActualCpu {
        features = Collections.unmodifiableSet(new TreeSet<>(features));
        blocked = Collections.unmodifiableSet(new TreeSet<>(blocked));
    }

    /** One that a text of {@link #text()} holds; empty for what is none. */
    public static Optional<ActualCpu> of(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length < 3
                ? Optional.empty()
                : Optional.of(new ActualCpu(lines[0], names(lines[1]), names(lines[2])));
    }

    /** Names with blanks between them. */
    public static Set<String> names(String text) {
        return text.isBlank()
                ? Set.of()
                : new TreeSet<>(Arrays.asList(text.strip().split(" +", -1)));
    }

    /** Three lines: the model, what it has, what it cannot have. */
    public String text() {
        return model + "\n" + String.join(" ", features) + "\n" + String.join(" ", blocked) + "\n";
    }

    /** What it would be if nothing were blocked. */
    public ActualCpu unblocked() {
        Set<String> all = new TreeSet<>(features);
        all.addAll(blocked);
        return new ActualCpu(model, all, Set.of());
    }

    /** The CPU that was asked for, with what is missing of it; what nobody asked for and all of which is there is not shown. */
    public @Nullable CpuDef shown(@Nullable CpuDef asked) {
        boolean said = asked != null && asked.mode() != null;
        if (asked != null && said) {
            return with(asked, asked);
        }
        return blocked.isEmpty() ? asked : with(CpuDef.named(model), asked == null ? CpuDef.named(model) : asked);
    }

    /** @param base its model, and how it is asked for */
    private CpuDef with(CpuDef base, CpuDef asked) {
        return new CpuDef(
                base.mode(),
                base.match(),
                CpuDef.Check.FULL,
                base.migratable(),
                base.model(),
                base.vendor(),
                asked.topology(),
                asked.cache(),
                asked.physAddress(),
                shown(asked.features()),
                asked.numa());
    }

    private List<FeatureDef> shown(List<FeatureDef> asked) {
        List<FeatureDef> features = new ArrayList<>();
        Set<String> rest = new TreeSet<>(blocked);
        for (FeatureDef feature : asked) {
            boolean gone = rest.remove(feature.name().replace('_', '-'));
            features.add(gone ? new FeatureDef(feature.name(), FeatureDef.Policy.DISABLE) : feature);
        }
        rest.forEach(name -> features.add(new FeatureDef(name, FeatureDef.Policy.DISABLE)));
        return features;
    }

    /** How that other one differs from this. */
    public CpuDifference to(ActualCpu other) {
        Set<String> missing = new TreeSet<>(features);
        missing.removeAll(other.features);
        Set<String> extra = new TreeSet<>(other.features);
        extra.removeAll(features);
        Set<String> stopped = new TreeSet<>(missing);
        stopped.retainAll(other.blocked);
        return new CpuDifference(missing, extra, stopped);
    }
}
