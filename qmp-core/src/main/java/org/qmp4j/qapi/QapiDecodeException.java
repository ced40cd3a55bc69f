package org.qmp4j.qapi;

/** A reply or an event is not what QAPI promises: a member is missing, of another type, or out of range. */
public final class QapiDecodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String path;
    private final String expected;
    private final String found;

    /** @param subject the command or event whose message it is */
    public QapiDecodeException(String subject, String path, String expected, String found) {
        super(subject + ": at " + path + " should be " + expected + ", found " + found
                + "; the command sent raw (QmpCommand.of) gives the reply as JSON");
        this.subject = subject;
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    /** The command or event, such as {@code query-status}. */
    public String subject() {
        return subject;
    }

    /** Where in the reply or the event's data, such as {@code $.inserted.file}. */
    public String path() {
        return path;
    }

    /** What QAPI promises there. */
    public String expected() {
        return expected;
    }

    /** What was there; cut off where it is long. */
    public String found() {
        return found;
    }
}
