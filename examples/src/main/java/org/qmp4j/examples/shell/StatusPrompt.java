package org.qmp4j.examples.shell;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.Deadline;

/** The prompt: the guest's name and its run state, kept up to date by QEMU's events. */
final class StatusPrompt {
    /** Events after which the run state is asked for again. */
    private static final Set<String> TELLING = Set.of(
            "STOP",
            "RESUME",
            "SHUTDOWN",
            "RESET",
            "SUSPEND",
            "SUSPEND_DISK",
            "WAKEUP",
            "GUEST_PANICKED",
            "MIGRATION",
            "BLOCK_IO_ERROR",
            "WATCHDOG");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    // warns only when it fails, and the prompt tells that: a warning would land within the line that is being typed
    private static final Deadline LIMIT = new Deadline(PATIENCE, PATIENCE);

    private final ShellConnection connection;
    private final Palette palette;
    private volatile String name = "QEMU";
    private volatile String state = "?";

    StatusPrompt(ShellConnection connection, Palette palette) {
        this.connection = connection;
        this.palette = palette;
    }

    static boolean isTelling(QmpNotice notice) {
        return notice instanceof QmpEvent event && TELLING.contains(event.name());
    }

    /** Asks for the guest's name. @return completes always */
    CompletionStage<Void> learnName() {
        return connection.query("query-name", LIMIT).handle((result, problem) -> {
            if (problem == null && !result.path("name").asText("").isEmpty()) {
                name = result.path("name").asText();
            }
            return null;
        });
    }

    /** Asks for the run state. @return completes always; with no answer the prompt says so */
    CompletionStage<Void> refresh() {
        return connection.query("query-status", LIMIT).handle((result, problem) -> {
            state = problem == null ? result.path("status").asText("?") : "no answer";
            return null;
        });
    }

    String name() {
        return name;
    }

    String state() {
        return state;
    }

    /** As JLine takes it, where a percent sign is special. */
    String text() {
        Palette.Role role = state.equals("running") ? Palette.Role.STRING : Palette.Role.NUMBER;
        String plain = JsonPainter.printable(name).replace("%", "%%");
        return palette.paint(Palette.Role.COMMAND, plain)
                + " "
                + palette.paint(role, JsonPainter.printable(state).replace("%", "%%"))
                + "> ";
    }
}
