package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The id and the place of a device; what a definition leaves open is decided at the start, and stands in the live definition.
 *
 * @param alias its id ({@code <alias name=…>}), or null
 * @param address its place, or null
 */
public record Placement(@Nullable String alias, @Nullable DeviceAddress address) {
    /** Nothing is said. */
    public static final Placement OPEN = new Placement(null, null);

    private static final String ALIAS = "[A-Za-z][A-Za-z0-9_.-]{0,63}";

    public Placement {
        if (alias != null && !alias.matches(ALIAS)) {
            throw new IllegalArgumentException(
                    "an alias is a letter, then letters, digits and _ . -, 64 of them at most: '" + alias + "'");
        }
    }

    /** Its PCI address; null when it has none. */
    public @Nullable PciAddress pci() {
        return address instanceof PciAddress pci ? pci : null;
    }

    /** The same with that id. */
    public Placement withAlias(String id) {
        return new Placement(id, address);
    }

    /** The same with that place. */
    public Placement at(DeviceAddress place) {
        return new Placement(alias, place);
    }

    /** The alias, or what stands in for it. */
    public String aliasOr(String other) {
        return alias == null ? other : alias;
    }
}
