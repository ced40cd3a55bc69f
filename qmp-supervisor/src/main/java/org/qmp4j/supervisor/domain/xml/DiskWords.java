package org.qmp4j.supervisor.domain.xml;

import java.util.Locale;

/** The words of enums of disks. */
final class DiskWords {
    private DiskWords() {}

    /** The names of the constants, small. */
    static <E extends Enum<E>> XmlValue<E> of(E[] values) {
        return XmlValue.words(values, value -> value.name().toLowerCase(Locale.ROOT));
    }
}
