package org.qmp4j.testkit.script;

/** Decides what is answered to a command; called on the fake's own threads, in-band commands one at a time. */
@FunctionalInterface
public interface CommandHandler {

    /** The answer to one command. An exception that escapes becomes a GenericError with its text. */
    Answer handle(Command command);
}
