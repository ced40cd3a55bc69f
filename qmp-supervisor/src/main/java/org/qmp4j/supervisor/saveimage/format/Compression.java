package org.qmp4j.supervisor.saveimage.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the stream of QEMU is packed; the order is that of the numbers in the header. */
public enum Compression {
    RAW,
    GZIP,
    BZIP2,
    XZ,
    LZOP,
    ZSTD,
    /** Not a stream: pages at fixed places, which QEMU reads by itself. */
    SPARSE;

    /** Its number in the header. */
    public int number() {
        return ordinal();
    }

    /** Its name, such as {@code zstd}; for those that are made by a program also the name of that. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that number; empty when there is none. */
    public static Optional<Compression> of(long number) {
        return number >= 0 && number < values().length ? Optional.of(values()[(int) number]) : Optional.empty();
    }

    /** The one of that name; empty when there is none. */
    public static Optional<Compression> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
