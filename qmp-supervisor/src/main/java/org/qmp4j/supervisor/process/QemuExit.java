package org.qmp4j.supervisor.process;

import java.util.OptionalInt;

/**
 * How a QEMU process ended.
 *
 * @param status exit status, 128 plus the number for a death by signal; empty when it was not a child of this JVM
 */
public record QemuExit(OptionalInt status) {
    /** Nobody but its parent learns the status. */
    public static QemuExit unseen() {
        return new QemuExit(OptionalInt.empty());
    }

    static QemuExit of(int status) {
        return new QemuExit(OptionalInt.of(status));
    }

    @Override
    public String toString() {
        if (status.isEmpty()) {
            return "exit status unknown: it was not a child of this process";
        }
        int value = status.getAsInt();
        return "exit status " + value + (value > 128 ? ", which means signal " + (value - 128) : "");
    }
}
