package org.qmp4j.testkit.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.qmp4j.testkit.script.GuestAct;

/**
 * One way in which a fake process fails at a point of its life; given to {@link FakeQemuLauncher}. Made by the static
 * methods.
 *
 * @param kind what happens
 * @param about the command or event at which it happens, a time in milliseconds, or a text; empty if there is none
 */
public record ProcessFault(Kind kind, String about) {

    /** What happens. */
    public enum Kind {
        /** SIGKILL before a command is done. */
        KILLED_BEFORE,
        /** SIGKILL when a command is done and not answered. */
        KILLED_AFTER,
        /** SIGKILL when an event is due and not sent. */
        KILLED_AT,
        /** SIGSTOP before a command is done; SIGCONT goes on with it. */
        STOPPED_BEFORE,
        /** SIGSTOP when a command is done and not answered. */
        STOPPED_AFTER,
        /** SIGSTOP when an event is due and not sent. */
        STOPPED_AT,
        /** Every command is answered late. */
        LATE_REPLIES,
        /** Every monitor accepts clients and never says a word. */
        SILENT_MONITOR,
        /** The guest's first write after it starts to run fails. */
        FULL_DISK,
        /** The guest does something of its own accord. */
        GUEST,
        /** The process ends with a message and status 1 before it serves. */
        FAILED_START
    }

    /** Dies by SIGKILL when this command has come, and nothing has been done. */
    public static ProcessFault killedBefore(String command) {
        return new ProcessFault(Kind.KILLED_BEFORE, command);
    }

    /** Dies by SIGKILL when this command has been done, before its reply and events that come with it. */
    public static ProcessFault killedAfter(String command) {
        return new ProcessFault(Kind.KILLED_AFTER, command);
    }

    /** Dies by SIGKILL instead of sending this event. */
    public static ProcessFault killedAt(String event) {
        return new ProcessFault(Kind.KILLED_AT, event);
    }

    /** Stops itself by SIGSTOP when this command has come, and nothing has been done. */
    public static ProcessFault stoppedBefore(String command) {
        return new ProcessFault(Kind.STOPPED_BEFORE, command);
    }

    /** Stops itself by SIGSTOP when this command has been done, before its reply. */
    public static ProcessFault stoppedAfter(String command) {
        return new ProcessFault(Kind.STOPPED_AFTER, command);
    }

    /** Stops itself by SIGSTOP before it sends this event. */
    public static ProcessFault stoppedAt(String event) {
        return new ProcessFault(Kind.STOPPED_AT, event);
    }

    /** Answers every command so much later; one at a time, as a busy main loop does. */
    public static ProcessFault lateReplies(Duration delay) {
        return new ProcessFault(Kind.LATE_REPLIES, String.valueOf(delay.toMillis()));
    }

    /** Accepts clients on every monitor and never greets them. */
    public static ProcessFault silentMonitor() {
        return new ProcessFault(Kind.SILENT_MONITOR, "");
    }

    /**
     * The host's disks are full: whenever the guest goes on, it writes to its first disk, with BLOCK_IO_ERROR, STOP and the
     * run state io-error; jobs that copy to a file, and screendumps, fail.
     */
    public static ProcessFault fullDisk() {
        return new ProcessFault(Kind.FULL_DISK, "");
    }

    /** The guest does this when it first goes on, as after {@code cont}; needs the device for it, as a panic pvpanic. */
    public static ProcessFault guest(GuestAct act) {
        return new ProcessFault(Kind.GUEST, act.name());
    }

    /** Writes this line to stderr and ends with status 1, as QEMU does when it cannot make its machine. */
    public static ProcessFault failedStart(String message) {
        return new ProcessFault(Kind.FAILED_START, message);
    }

    /** All of them in one text, to be handed to another process. */
    static String text(List<ProcessFault> faults) {
        StringBuilder text = new StringBuilder();
        faults.forEach(
                fault -> text.append(fault.kind).append('=').append(fault.about).append('\n'));
        return text.toString();
    }

    /** The reverse of {@link #text}. */
    static List<ProcessFault> parse(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> line.contains("="))
                .map(line -> new ProcessFault(
                        Kind.valueOf(line.substring(0, line.indexOf('='))), line.substring(line.indexOf('=') + 1)))
                .toList();
    }
}
