package org.qmp4j.examples.vm.doctor;

/**
 * One thing that was looked at.
 *
 * @param check what, a stable word
 * @param level how it is
 * @param message what was found
 * @param remedy what to do; empty when nothing is
 */
public record Finding(String check, Level level, String message, String remedy) {
    /** How something is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Guests run, but not as well as they could. */
        WARNING,
        /** Something must be done. */
        PROBLEM
    }

    static Finding ok(String check, String message) {
        return new Finding(check, Level.OK, message, "");
    }

    static Finding warning(String check, String message, String remedy) {
        return new Finding(check, Level.WARNING, message, remedy);
    }

    static Finding problem(String check, String message, String remedy) {
        return new Finding(check, Level.PROBLEM, message, remedy);
    }
}
