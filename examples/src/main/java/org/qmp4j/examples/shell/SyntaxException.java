package org.qmp4j.examples.shell;

/** A line that is no command. The message says what is wrong, where, and what is expected. */
final class SyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** @param position of the first character that is wrong, counted from 0 */
    SyntaxException(int position, String problem) {
        super("column " + (position + 1) + ": " + problem);
    }
}
