package org.qmp4j.examples.vm.console;

import java.io.Console;
import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A person's terminal, raw for as long as the console lasts: every key is the guest's, but for Ctrl-]. */
public final class ConsoleTerminal {
    private ConsoleTerminal() {}

    /** Whether both standard input and standard output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // both cases are dealt with
    public static boolean isThere() {
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

    /** Runs the console until the person leaves or the guest's side ends. */
    public static void run(ConsoleLink link) throws IOException, InterruptedException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            run(link, terminal);
        }
    }

    static void run(ConsoleLink link, Terminal terminal) throws IOException, InterruptedException {
        Attributes before = terminal.enterRawMode();
        try {
            Attributes raw = terminal.getAttributes();
            // Ctrl-C and Ctrl-Z are for the guest
            raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
            // the guest ends its lines itself
            raw.setOutputFlag(Attributes.OutputFlag.OPOST, false);
            terminal.setAttributes(raw);
            ConsoleRun.person(link, terminal.input(), terminal.output());
        } finally {
            terminal.setAttributes(before);
        }
    }
}
