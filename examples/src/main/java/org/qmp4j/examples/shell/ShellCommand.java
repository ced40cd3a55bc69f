package org.qmp4j.examples.shell;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qmp-shell}: the options, and which of the two ways of working they ask for. */
@Command(
        name = "qmp-shell",
        sortOptions = false,
        description = "Talks to any QMP monitor: at a terminal with completion and history, or for scripts with JSON.",
        footerHeading = "%nCommands are written as in QEMU's own shell:%n",
        footer = {
            "  blockdev-add driver=qcow2 node-name=d0 file.driver=file file.filename=d.qcow2",
            "  human-monitor-command command-line=\"info block\"",
            "  {\"execute\": \"qom-get\", \"arguments\": {\"path\": \"/\", \"property\": \"type\"}}",
            "Without -c and --follow, commands come from the terminal, or line by line from standard input.",
            "",
            "Exit code: 0; 1 when QEMU refused or did not answer (the commands after it are not sent);",
            "2 when a line or an option is wrong; 3 when there is no connection or it was lost."
        })
public final class ShellCommand implements Callable<Integer> {
    // at a terminal nobody wants to wait for a socket that is not there
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration GREET = Duration.ofSeconds(3);
    private static final int MILLIS = 1000;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "SOCKET", description = "path of a UNIX socket, or host:port")
    private String socket = "";

    @Option(
            names = {"-c", "--command"},
            paramLabel = "COMMAND",
            description = "runs this command and prints its result as one line of JSON; repeatable")
    private List<String> commands = List.of();

    @Option(names = "--pretty", description = "indents the JSON")
    private boolean pretty;

    @Option(
            names = "--events",
            split = ",",
            paramLabel = "NAME",
            description = "prints these events, ALL for all: with -c and --follow as lines of JSON")
    private List<String> events = List.of();

    @Option(names = "--follow", description = "stays after the commands and prints events until the connection ends")
    private boolean follow;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "for the connection and for each reply; by default short for the first, and for replies by command")
    private double timeout;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    ShellCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs with the process's own streams. @return the exit code */
    public static int run(String... args) {
        // UTF-8 whatever the locale: JSON is nothing else
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return run(new ShellCommand(System.in, out, System.err), args);
    }

    static int run(ShellCommand command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(command.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(command.err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        QmpEndpoint endpoint;
        QmpOptions options;
        try {
            endpoint = EndpointText.parse(socket);
            options = options();
            // wrong lines are found before the first one is sent
            commands.forEach(CommandLineSyntax::parse);
        } catch (IllegalArgumentException e) {
            err.println("qmp-shell: " + e.getMessage());
            return ErrorText.USAGE;
        }
        try (ShellConnection connection = ShellConnection.open(endpoint, options)) {
            return commands.isEmpty() && !follow && Keyboard.isThere() ? interactive(connection) : script(connection);
        } catch (QmpException e) {
            ErrorText problem = ErrorText.of(e);
            err.println("qmp-shell: " + problem.text());
            return problem.exitCode();
        }
    }

    private QmpOptions options() {
        QmpOptions standard = QmpOptions.standard();
        if (timeout == 0) {
            return standard.withTimeouts(CONNECT, GREET, GREET);
        }
        if (!(timeout > 0) || timeout > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--timeout takes a positive number of seconds, not " + timeout);
        }
        Duration limit = Duration.ofMillis(Math.max(1, Math.round(timeout * MILLIS)));
        return standard.withTimeouts(limit, limit, limit).withDeadlines(Deadlines.uniform(Deadline.of(limit)));
    }

    private int script(ShellConnection connection) {
        Iterator<String> lines = commands.isEmpty() && !follow ? standardInput() : commands.iterator();
        return new ScriptRun(connection, EventChoice.of(events, follow), new JsonLines(out, pretty), err)
                .run(lines, follow);
    }

    private Iterator<String> standardInput() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .iterator();
    }

    private int interactive(ShellConnection connection) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            @Nullable Path history = history();
            return new InteractiveShell(
                            terminal,
                            connection,
                            EventChoice.of(events, true),
                            Palette.choose(true, System.getenv()),
                            history)
                    .run();
        }
    }

    private static Path history() {
        return ShellHistory.place(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }
}
