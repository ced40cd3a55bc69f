package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * How the security label of an image is handled ({@code <seclabel>} of a source); kept, nothing is labelled here.
 *
 * @param model security model, or null for all
 * @param relabel whether it is labelled; null when that is not said
 * @param labelskip whether labelling it has been given up; null when that is not said
 * @param label its label, or null
 */
public record SourceLabel(
        @Nullable String model,
        @Nullable Boolean relabel,
        @Nullable Boolean labelskip,
        @Nullable String label) {
    public SourceLabel {
        if (Boolean.TRUE.equals(relabel) && label == null) {
            throw new IllegalArgumentException("an image that is labelled needs its label");
        }
        if (Boolean.FALSE.equals(relabel) && label != null) {
            throw new IllegalArgumentException("an image that is not labelled has no label");
        }
    }
}
