package org.qmp4j.supervisor.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id and the place of a device; what a definition leaves open is decided at the start, and stands in the live definition.
 *
 * @param alias its id ({@code <alias name=…>}), or null
 * @param address its place, or null
 * @param acpiIndex the number by which the guest's firmware names it ({@code <acpi index=…>}), or null
 */
public record Placement(
        @Nullable String alias,
        @Nullable DeviceAddress address,
        @Nullable Integer acpiIndex) {
    /** The highest number that firmware names a device by. */
    public static final int MAX_ACPI_INDEX = 16_383;

    /** Nothing is said. */
    public static final Placement OPEN = new Placement(null, null);

    /** How an alias begins that the user has chosen. */
    public static final String OWN_ALIAS = "ua-";

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    public Placement {
        if (alias != null && !ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException(
                    "an alias is a letter, then letters, digits and _ . -, 64 of them at most: '" + alias + "'");
        }
    }

    /** An id and a place, without a number for the firmware. */
    public Placement(@Nullable String alias, @Nullable DeviceAddress address) {
        this(alias, address, null);
    }

    /** Its PCI address; null when it has none. */
    public @Nullable PciAddress pci() {
        return address instanceof PciAddress pci ? pci : null;
    }

    /** The same without an id. */
    public Placement withoutAlias() {
        return new Placement(null, address, acpiIndex);
    }

    /** The same with that id. */
    public Placement withAlias(String id) {
        return new Placement(id, address, acpiIndex);
    }

    /** The same with that place. */
    public Placement at(DeviceAddress place) {
        return new Placement(alias, place, acpiIndex);
    }

    /** The alias, or what stands in for it. */
    public String aliasOr(String other) {
        return alias == null ? other : alias;
    }
}
