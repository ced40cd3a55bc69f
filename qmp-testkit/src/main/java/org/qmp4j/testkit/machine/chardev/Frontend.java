package org.qmp4j.testkit.machine.chardev;

import java.util.function.BooleanSupplier;

/**
 * The guest's side of a chardev: who uses it.
 *
 * @param open whether it listens, as query-chardev tells
 * @param swappable whether it takes another backend at the moment
 */
public record Frontend(boolean open, BooleanSupplier swappable) {

    /** A serial port of a PC: always open, takes any backend at any time. */
    public static Frontend uart() {
        return new Frontend(true, () -> true);
    }

    /** A monitor, and much else: open, and never takes another backend. */
    public static Frontend stubborn() {
        return new Frontend(true, () -> false);
    }

    /** A port of virtio that no guest has opened: takes another backend only while the machine runs. */
    public static Frontend virtioPort(BooleanSupplier running) {
        return new Frontend(false, running);
    }
}
