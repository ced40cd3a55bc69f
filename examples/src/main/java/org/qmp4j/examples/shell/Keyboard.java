package org.qmp4j.examples.shell;

import java.io.Console;

/** Whether a person sits at the other end. */
final class Keyboard {
    private Keyboard() {}

    /** Whether both standard input and standard output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // both cases are dealt with
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console always, and this says what it is
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
