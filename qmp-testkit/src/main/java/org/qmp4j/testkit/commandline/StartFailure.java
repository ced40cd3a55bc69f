package org.qmp4j.testkit.commandline;

/** QEMU would not start with this command line; the message is the line that it writes to stderr. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message the line without the program's name */
    public StartFailure(String message) {
        super(message);
    }

    /** What QEMU says about one option: the option with its value, then the complaint. */
    public static StartFailure of(String option, String value, String complaint) {
        return new StartFailure("-" + option + " " + value + ": " + complaint);
    }

    /** The line without the program's name. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
