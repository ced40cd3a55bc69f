package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.QmpCall;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.schema.QemuSchema;

/** The loop at the terminal: read a line, run it, show what comes; events appear above the line that is being typed. */
final class InteractiveShell {
    private static final long PROMPT_MILLIS = 300;

    private final Terminal terminal;
    private final ShellConnection connection;
    private final EventChoice events;
    private final Palette palette;
    private final QemuSchema schema;
    private final StatusPrompt prompt;
    private final LineReader reader;
    private volatile boolean quitSent;
    private volatile @Nullable String over;

    /** @param historyFile where lines are kept; null: nowhere */
    InteractiveShell(
            Terminal terminal,
            ShellConnection connection,
            EventChoice events,
            Palette palette,
            @Nullable Path historyFile) {
        this.terminal = terminal;
        this.connection = connection;
        this.events = events;
        this.palette = palette;
        this.schema = schemaOf(connection);
        this.prompt = new StatusPrompt(connection, palette);
        this.reader = reader(historyFile);
    }

    private static QemuSchema schemaOf(ShellConnection connection) {
        try {
            return QemuSchema.of(connection.execute(QmpCommand.of("query-qmp-schema")));
        } catch (QmpException | IllegalArgumentException e) {
            // a monitor without a schema can be talked to all the same
            return QemuSchema.empty();
        }
    }

    private LineReader reader(@Nullable Path historyFile) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("qmp-shell")
                .parser(new ShellParser())
                .completer(new ShellCompleter(new Proposals(schema)))
                .highlighter(new LineColours(schema, palette))
                .history(new ShellHistory())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
                // JSON is full of '!' and of spaces that matter
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_REDUCE_BLANKS, false)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
                .option(LineReader.Option.INSERT_TAB, false);
        if (historyFile != null) {
            try {
                ShellHistory.prepare(historyFile);
                builder.variable(LineReader.HISTORY_FILE, historyFile);
            } catch (IOException e) {
                terminal.writer().println("no history is kept, as " + historyFile + " cannot be written: " + e);
            }
        }
        return builder.build();
    }

    /** Runs until the user leaves or the connection ends. @return the exit code */
    int run() {
        Thread typist = Thread.currentThread();
        connection.listen(events.filter(), notice -> notice(notice, typist));
        settle(prompt.learnName());
        settle(prompt.refresh());
        show("Connected to QEMU " + connection.version() + ", guest " + JsonPainter.printable(prompt.name()) + ", "
                + prompt.state() + ". TAB completes, help explains, exit or Ctrl-D leaves.");
        while (over == null) {
            settle(prompt.refresh());
            try {
                if (!line(reader.readLine(prompt.text()))) {
                    return 0;
                }
            } catch (UserInterruptException e) {
                // Ctrl-C gives up the line, not the shell; the end of the connection comes this way too
            } catch (EndOfFileException e) {
                return 0;
            }
        }
        // the interrupt that told of the end may not have met a reader
        Thread.interrupted();
        show(palette.paint(Palette.Role.ERROR, "the connection ended: " + JsonPainter.printable(String.valueOf(over))));
        return quitSent ? 0 : ErrorText.NO_CONNECTION;
    }

    /** @return false if the user wants to leave */
    private boolean line(String line) {
        String text = line.strip();
        if (text.equals("exit")) {
            return false;
        }
        if (text.equals("help")) {
            show(new HelpText(schema, palette)
                    .overview(Math.max(terminal.getSize().getColumns(), 40)));
        } else if (text.startsWith("help ")) {
            show(new HelpText(schema, palette).topic(text.substring("help ".length())));
        } else if (!text.isEmpty()) {
            command(text);
        }
        return true;
    }

    private void command(String text) {
        try {
            ShellInput input = CommandLineSyntax.parse(text);
            quitSent |= input.commandName().equals("quit");
            show(JsonPainter.indented(answer(input), palette));
        } catch (SyntaxException e) {
            show(palette.paint(Palette.Role.ERROR, String.valueOf(e.getMessage())));
        } catch (QmpException e) {
            show(palette.paint(Palette.Role.ERROR, ErrorText.of(e).text()));
        }
    }

    /** Waits for the answer; Ctrl-C gives it up. */
    private JsonNode answer(ShellInput input) {
        // ready before the command is sent, so that no Ctrl-C is lost
        CompletableFuture<Void> interrupt = new CompletableFuture<>();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> interrupt.complete(null));
        try {
            QmpCall<JsonNode> call = connection.call(input);
            interrupt.thenRun(call::cancel);
            return QmpBlocking.await(call.reply());
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private void notice(QmpNotice notice, Thread typist) {
        if (notice instanceof QmpDisconnected end) {
            over = end.reason();
            // wakes the reader, or meets it when it begins to read
            typist.interrupt();
            return;
        }
        if (notice instanceof QmpEvent event && event.name().equals("SHUTDOWN")) {
            quitSent = true;
        }
        if (!(notice instanceof QmpEvent event) || events.shows(event.name())) {
            show(EventText.forPeople(notice, palette, ZoneId.systemDefault()));
        }
        if (StatusPrompt.isTelling(notice)) {
            prompt.refresh().thenRun(this::redraw);
        }
    }

    private void redraw() {
        if (reader instanceof LineReaderImpl drawn && drawn.isReading()) {
            drawn.setPrompt(prompt.text());
            drawn.redisplay();
        }
    }

    /** All output goes this way, so that it never lands within the line that is being typed. */
    private void show(String text) {
        reader.printAbove(text);
    }

    private static void settle(CompletionStage<Void> stage) {
        try {
            stage.toCompletableFuture().get(PROMPT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // the prompt shows what is known so far
        }
    }
}
