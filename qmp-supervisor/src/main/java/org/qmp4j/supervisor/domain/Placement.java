package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The id and the place of a device; what a definition leaves open is decided at the start, and stands in the live definition.
 *
 * @param alias its id ({@code <alias name=…>}), or null
 * @param pci its PCI address ({@code <address type='pci'>}), or null
 */
public record Placement(@Nullable String alias, @Nullable PciPlace pci) {
    /** Nothing is said. */
    public static final Placement OPEN = new Placement(null, null);

    private static final String ALIAS = "[A-Za-z][A-Za-z0-9_.-]{0,63}";

    public Placement {
        if (alias != null && !alias.matches(ALIAS)) {
            throw new IllegalArgumentException(
                    "an alias is a letter, then letters, digits and _ . -, 64 of them at most: '" + alias + "'");
        }
    }

    /** The alias, or what stands in for it. */
    public String aliasOr(String other) {
        return alias == null ? other : alias;
    }
}
