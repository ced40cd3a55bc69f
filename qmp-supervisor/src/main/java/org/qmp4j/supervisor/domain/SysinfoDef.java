package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the firmware tells the guest of its board ({@code <sysinfo>}). */
public sealed interface SysinfoDef {
    /**
     * {@code type='smbios'}.
     *
     * @param tables in the order of the definition; boards can be there more than once
     */
    record Smbios(List<TableDef> tables) implements SysinfoDef {
        public Smbios {
            tables = List.copyOf(tables);
        }
    }

    /**
     * {@code type='fwcfg'}.
     *
     * @param entries files of the firmware's configuration
     */
    record FirmwareConfig(List<FileDef> entries) implements SysinfoDef {
        public FirmwareConfig {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A table of SMBIOS.
     *
     * @param kind which
     * @param entries what it says, in the order of the table
     */
    record TableDef(Kind kind, List<EntryDef> entries) {
        public TableDef {
            entries = List.copyOf(entries);
        }
    }

    /**
     * {@code <entry>} of a table.
     *
     * @param name what it is; empty where strings have no name
     * @param value its value
     */
    record EntryDef(String name, String value) {}

    /**
     * {@code <entry>} of the firmware's configuration.
     *
     * @param name of the file that the guest sees
     * @param value what is in it; null when a file of the host is
     * @param file the file of the host
     */
    record FileDef(
            String name, @Nullable String value, @Nullable String file) {
        public FileDef {
            if ((value == null) == (file == null)) {
                throw new IllegalArgumentException("an entry has a text or a file: '" + name + "'");
            }
        }
    }

    /** Which table of SMBIOS. */
    @SuppressWarnings("ImmutableEnumChecker") // the lists are
    enum Kind {
        BIOS("bios", 0, List.of("vendor", "version", "date", "release")),
        SYSTEM("system", 1, List.of("manufacturer", "product", "version", "serial", "uuid", "sku", "family")),
        BASEBOARD("baseBoard", 2, List.of("manufacturer", "product", "version", "serial", "asset", "location")),
        CHASSIS("chassis", 3, List.of("manufacturer", "version", "serial", "asset", "sku")),
        OEM_STRINGS("oemStrings", 11, List.of());

        private final String id;
        private final int type;
        private final List<String> names;

        Kind(String id, int type, List<String> names) {
            this.id = id;
            this.type = type;
            this.names = names;
        }

        /** The name of the element. */
        public String id() {
            return id;
        }

        /** The number of the table. */
        public int type() {
            return type;
        }

        /** What it can say, in its order; empty for strings without names. */
        public List<String> names() {
            return names;
        }
    }
}
