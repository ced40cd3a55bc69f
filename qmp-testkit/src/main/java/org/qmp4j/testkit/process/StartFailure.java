package org.qmp4j.testkit.process;

/** QEMU would not start with this command line; the message is the line that it writes to stderr. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message);
    }

    /** What QEMU says about one option: the option with its value, then the complaint. */
    static StartFailure of(String option, String value, String complaint) {
        return new StartFailure("-" + option + " " + value + ": " + complaint);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
