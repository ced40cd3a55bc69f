package org.qmp4j.testkit.machine.job;

import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;

/** A command that QEMU refuses, with its words. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final String errorClass;

    /** What a command does until it is refused. */
    @FunctionalInterface
    public interface Body {

        /** Does it. */
        Answer run(Command command) throws Refused;
    }

    /** A refusal of class GenericError. */
    public Refused(String message) {
        this("GenericError", message);
    }

    /** A refusal of another class. */
    public Refused(String errorClass, String message) {
        super(message);
        this.errorClass = errorClass;
    }

    /** A handler that answers a refusal as an error. */
    public static CommandHandler answered(Body body) {
        return command -> {
            try {
                return body.run(command);
            } catch (Refused e) {
                return e.answer();
            }
        };
    }

    /** The complaint. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The error reply. */
    public Answer answer() {
        return Answer.error(errorClass, text());
    }
}
