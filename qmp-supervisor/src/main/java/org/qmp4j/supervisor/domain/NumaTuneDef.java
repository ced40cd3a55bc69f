package org.qmp4j.supervisor.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which NUMA nodes of the host memory lies ({@code <numatune>}).
 *
 * @param memory all memory that nothing else is said of; null when nothing was said
 * @param cells memory of single cells of the guest
 */
public record NumaTuneDef(@Nullable PolicyDef memory, Map<Integer, PolicyDef> cells) {
    /** Nothing was said. */
    public static final NumaTuneDef UNSAID = new NumaTuneDef(null, Map.of());

    public NumaTuneDef {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /**
     * {@code <memory>} or {@code <memnode>}.
     *
     * @param mode how strictly
     * @param automatic whether the host has the choice
     * @param nodeset nodes of the host; null when the host has the choice
     */
    public record PolicyDef(
            @Nullable Mode mode,
            @Nullable Boolean automatic,
            @Nullable NumberSet nodeset) {
        public PolicyDef {
            if (Boolean.FALSE.equals(automatic) && nodeset == null) {
                throw new IllegalArgumentException("placement 'static' needs a nodeset");
            }
        }

        /** The mode that holds. */
        public Mode strictness() {
            return mode == null ? Mode.STRICT : mode;
        }
    }

    /** How strictly memory lies where it was asked for. */
    public enum Mode {
        STRICT,
        PREFERRED,
        INTERLEAVE,
        RESTRICTIVE
    }
}
