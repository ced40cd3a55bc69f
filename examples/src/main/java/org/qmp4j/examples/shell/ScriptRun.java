package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;

/** Commands one after the other, results and events as JSON on stdout; the first failure ends it. */
final class ScriptRun {
    private final ShellConnection connection;
    private final EventChoice events;
    private final JsonLines out;
    private final PrintStream err;
    // without a SHUTDOWN or quit an end of the connection is a loss
    private final AtomicBoolean endExpected = new AtomicBoolean();
    // a pipe's other end is gone
    private final AtomicBoolean unread = new AtomicBoolean();
    // told by the listener, and so after all events
    private final CompletableFuture<String> end = new CompletableFuture<>();

    ScriptRun(ShellConnection connection, EventChoice events, JsonLines out, PrintStream err) {
        this.connection = connection;
        this.events = events;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param lines the commands
     * @param follow whether to stay afterwards, until the connection ends
     * @return the exit code
     */
    int run(Iterator<String> lines, boolean follow) {
        if (events.isWanted()) {
            connection.listen(events.filter(), this::notice);
        }
        while (lines.hasNext()) {
            int code = one(lines.next());
            if (unread.get()) {
                return 0;
            }
            if (code != 0) {
                return code;
            }
        }
        if (!follow) {
            return 0;
        }
        String reason = end.join();
        if (endExpected.get()) {
            return 0;
        }
        err.println("qmp-shell: the connection ended: " + JsonPainter.printable(reason));
        return ErrorText.NO_CONNECTION;
    }

    private int one(String line) {
        try {
            QmpCommand<JsonNode> command = CommandLineSyntax.parse(line);
            if (command.commandName().equals("quit")) {
                endExpected.set(true);
            }
            print(connection.execute(command));
            return 0;
        } catch (SyntaxException e) {
            err.println("qmp-shell: " + e.getMessage() + ", in: " + line);
            return ErrorText.USAGE;
        } catch (QmpException e) {
            if (unread.get()) {
                // we hung up ourselves, while it was under way
                return 0;
            }
            ErrorText problem = ErrorText.of(e);
            err.println(problem.text());
            return problem.exitCode();
        }
    }

    private void notice(QmpNotice notice) {
        if (notice instanceof QmpEvent event && event.name().equals("SHUTDOWN")) {
            endExpected.set(true);
        }
        if (notice instanceof QmpDisconnected last) {
            end.complete(last.reason());
            return;
        }
        boolean ours = notice instanceof QmpEvent event && events.shows(event.name());
        boolean gap = notice instanceof QmpGap;
        if (ours || gap) {
            print(EventText.forPrograms(notice));
        }
    }

    private void print(JsonNode node) {
        if (!out.print(node)) {
            unread.set(true);
            endExpected.set(true);
            connection.hangUp();
        }
    }
}
