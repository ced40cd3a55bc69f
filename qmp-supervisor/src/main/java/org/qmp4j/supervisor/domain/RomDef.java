package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The firmware of a PCI card itself ({@code <rom>}); null leaves a choice to QEMU.
 *
 * @param enabled whether the card has any
 * @param bar whether the guest can see it
 * @param file where it is on the host
 */
public record RomDef(
        @Nullable Boolean enabled,
        @Nullable Boolean bar,
        @Nullable String file) {
    public RomDef {
        if (Boolean.FALSE.equals(enabled) && (bar != null || file != null)) {
            throw new IllegalArgumentException("a firmware that is switched off has neither a bar nor a file");
        }
    }
}
