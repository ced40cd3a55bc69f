package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What can be limited of a disk ({@code <iotune>}): bytes and operations a second, bursts of them, and how long these last. */
public enum IoLimit {
    TOTAL_BYTES_SEC,
    READ_BYTES_SEC,
    WRITE_BYTES_SEC,
    TOTAL_IOPS_SEC,
    READ_IOPS_SEC,
    WRITE_IOPS_SEC,
    TOTAL_BYTES_SEC_MAX,
    READ_BYTES_SEC_MAX,
    WRITE_BYTES_SEC_MAX,
    TOTAL_IOPS_SEC_MAX,
    READ_IOPS_SEC_MAX,
    WRITE_IOPS_SEC_MAX,
    /** Bytes that count as one operation. */
    SIZE_IOPS_SEC,
    TOTAL_BYTES_SEC_MAX_LENGTH,
    READ_BYTES_SEC_MAX_LENGTH,
    WRITE_BYTES_SEC_MAX_LENGTH,
    TOTAL_IOPS_SEC_MAX_LENGTH,
    READ_IOPS_SEC_MAX_LENGTH,
    WRITE_IOPS_SEC_MAX_LENGTH;

    private static final String LENGTH = "_LENGTH";
    private static final String MAX = "_MAX";

    /** The name of the element in the XML. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The name by which a throttle group of QEMU knows it, such as {@code bps-total-max}. */
    public String throttleKey() {
        if (this == SIZE_IOPS_SEC) {
            return "iops-size";
        }
        String[] words = id().split("_sec", 2);
        String[] what = words[0].split("_", -1);
        return (what[1].equals("bytes") ? "bps-" : "iops-") + what[0] + words[1].replace('_', '-');
    }

    /** What must be limited for this to mean something: a burst has a rate, the length of a burst has the burst. */
    public Optional<IoLimit> base() {
        if (name().endsWith(LENGTH)) {
            return Optional.of(valueOf(name().substring(0, name().length() - LENGTH.length())));
        }
        return name().endsWith(MAX)
                ? Optional.of(valueOf(name().substring(0, name().length() - MAX.length())))
                : Optional.empty();
    }

    /** The three that are stated together, total or read and write, by the name of the total one; others are alone. */
    public IoLimit family() {
        return valueOf(name().replaceFirst("^(READ|WRITE)_", "TOTAL_"));
    }
}
