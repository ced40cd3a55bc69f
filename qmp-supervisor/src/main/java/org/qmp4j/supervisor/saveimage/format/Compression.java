package org.qmp4j.supervisor.saveimage.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the stream of QEMU is packed. */
public enum Compression {
    RAW(0),
    GZIP(1),
    BZIP2(2),
    XZ(3),
    LZOP(4),
    ZSTD(5),
    /** Not a stream: pages at fixed places, which QEMU reads by itself. */
    SPARSE(6);

    private final int number;

    Compression(int number) {
        this.number = number;
    }

    /** Its number in the header. */
    public int number() {
        return number;
    }

    /** Its name, such as {@code zstd}; for those that are made by a program also the name of that. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that number; empty when there is none. */
    public static Optional<Compression> of(long number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }

    /** The one of that name; empty when there is none. */
    public static Optional<Compression> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
