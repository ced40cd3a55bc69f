package org.qmp4j.supervisor.preflight;

import java.util.Locale;

/**
 * Something that stands in the way of a start, or is to be known before it.
 *
 * @param check what was looked at
 * @param blocks whether the start would fail over it
 * @param where the place: a path in the definition such as {@code /domain/devices/disk[target/@dev='vda']}, or a file
 * @param what what was found, for people
 * @param remedy what to do about it
 */
public record PreflightFinding(Check check, boolean blocks, String where, String what, String remedy) {
    /** What is looked at. */
    public enum Check {
        /** The file with the state. */
        IMAGE,
        /** The domain as it is here. */
        STATE,
        /** The binary. */
        EMULATOR,
        /** The machine type. */
        MACHINE,
        /** What runs the guest. */
        ACCELERATOR,
        /** Its CPU. */
        CPU,
        /** Device models of QEMU. */
        DEVICE,
        /** Images. */
        DISK,
        /** Firmware, and what is booted without a loader. */
        FIRMWARE,
        /** Memory of the host. */
        MEMORY,
        /** Devices of the host. */
        HOSTDEV,
        /** Network devices of the host. */
        NETWORK,
        /** Paths of sockets. */
        PATH,
        /** What else a definition says. */
        DEFINITION;

        /** The stable word of it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PreflightFinding problem(Check check, String where, String what, String remedy) {
        return new PreflightFinding(check, true, where, what, remedy);
    }

    static PreflightFinding warning(Check check, String where, String what, String remedy) {
        return new PreflightFinding(check, false, where, what, remedy);
    }

    @Override
    public String toString() {
        return check.id() + ": " + where + ": " + what + "; " + remedy;
    }
}
