package org.qmp4j.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which command may go next, and whose reply this is. QEMU reads at most eight commands ahead, the executing one
 * included, and with nine it would not see an out-of-band one; so eight may be unanswered. Of commands that carry a
 * descriptor only one may be unanswered: QEMU keeps but the last descriptor it was sent. Confined to the event loop.
 */
final class Window {
    static final int IN_BAND = 8;

    private final ArrayDeque<PendingCommand<?>> waiting = new ArrayDeque<>(2);
    private final ArrayDeque<PendingCommand<?>> urgent = new ArrayDeque<>(1);
    private final ArrayDeque<PendingCommand<?>> inBand = new ArrayDeque<>(IN_BAND);
    private final List<PendingCommand<?>> outOfBand = new ArrayList<>(0);
    private long lastId;
    private boolean fdUnanswered;

    void add(PendingCommand<?> command) {
        (command.command.outOfBand() ? urgent : waiting).add(command);
    }

    /** Takes the next command that may be sent now and gives it its id; null if none may. */
    @Nullable
    PendingCommand<?> next() {
        PendingCommand<?> command = urgent.poll();
        if (command != null) {
            outOfBand.add(command);
            return numbered(command);
        }
        command = waiting.peek();
        boolean carriesFd = command != null && command.fd >= 0;
        if (command == null || inBand.size() >= IN_BAND || carriesFd && fdUnanswered) {
            return null;
        }
        waiting.remove();
        inBand.add(command);
        fdUnanswered |= carriesFd;
        return numbered(command);
    }

    private PendingCommand<?> numbered(PendingCommand<?> command) {
        command.id = ++lastId;
        command.sent = true;
        return command;
    }

    /** Takes the command that this reply answers; null if it is none of ours. In-band replies come in order. */
    @Nullable
    PendingCommand<?> answered(long id) {
        PendingCommand<?> head = inBand.peek();
        if (head != null && head.id == id) {
            inBand.remove();
            return settled(head);
        }
        PendingCommand<?> found = take(outOfBand.iterator(), id);
        return found != null ? found : settled(take(inBand.iterator(), id));
    }

    private @Nullable PendingCommand<?> settled(@Nullable PendingCommand<?> command) {
        if (command != null && command.fd >= 0) {
            fdUnanswered = false;
        }
        return command;
    }

    private static @Nullable PendingCommand<?> take(Iterator<PendingCommand<?>> commands, long id) {
        while (commands.hasNext()) {
            PendingCommand<?> command = commands.next();
            if (command.id == id) {
                commands.remove();
                return command;
            }
        }
        return null;
    }

    /** The in-band command that QEMU works on; null if none is unanswered. */
    @Nullable
    PendingCommand<?> head() {
        return inBand.peek();
    }

    /** Removes a command that was not sent. */
    boolean forget(PendingCommand<?> command) {
        return waiting.remove(command) || urgent.remove(command);
    }

    /** A snapshot of all commands, sent or not, that have not been answered; in order of submission within each lane. */
    List<PendingCommand<?>> unanswered() {
        List<PendingCommand<?>> all = new ArrayList<>(outOfBand);
        all.addAll(inBand);
        all.addAll(urgent);
        all.addAll(waiting);
        return all;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && urgent.isEmpty() && inBand.isEmpty() && outOfBand.isEmpty();
    }
}
