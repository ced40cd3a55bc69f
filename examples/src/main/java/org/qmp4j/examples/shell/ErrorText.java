package org.qmp4j.examples.shell;

import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpException;

/**
 * A failure as a person reads it and as a script gets it.
 *
 * @param exitCode 1: QEMU refused or did not answer; 2: the line is wrong; 3: no connection
 */
record ErrorText(String text, int exitCode) {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NO_CONNECTION = 3;

    static ErrorText of(QmpException problem) {
        if (problem instanceof QmpCommandException refused) {
            return new ErrorText(JsonPainter.printable(refused.errorClass() + ": " + refused.description()), FAILED);
        }
        boolean lost = problem instanceof QmpConnectException || problem instanceof QmpClosedException;
        return new ErrorText(
                JsonPainter.printable(String.valueOf(problem.getMessage())), lost ? NO_CONNECTION : FAILED);
    }
}
