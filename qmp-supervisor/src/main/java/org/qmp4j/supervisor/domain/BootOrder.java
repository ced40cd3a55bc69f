package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** The rule for {@code <boot order=…>} of devices. */
final class BootOrder {
    private BootOrder() {}

    static void check(@Nullable Integer order) {
        if (order != null && order < 1) {
            throw new IllegalArgumentException("boot order starts at 1: " + order);
        }
    }
}
