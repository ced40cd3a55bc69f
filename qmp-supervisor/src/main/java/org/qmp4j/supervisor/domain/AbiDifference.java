package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a guest would see differently under another definition.
 *
 * @param place path of the element or attribute, with a number where there are several, such as {@code /domain/devices/disk[2]/@bus}
 * @param before what it was; null for nothing
 * @param after what it would be; null for nothing
 */
public record AbiDifference(
        String place, @Nullable String before, @Nullable String after) {
    @Override
    public String toString() {
        return place + ": " + (before == null ? "nothing" : "'" + before + "'") + " would be "
                + (after == null ? "nothing" : "'" + after + "'");
    }
}
