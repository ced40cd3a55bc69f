package org.qmp4j.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Flight Recorder event: a command from submission to its end. Arguments are never recorded. */
@Name("org.qmp4j.Command")
@Label("QMP Command")
@Description("A QMP command from its submission to its end")
@Category("qmp4j")
@StackTrace(false)
public final class CommandRecording extends Event {
    @Label("Peer")
    @Nullable
    String peer;

    @Label("Command")
    @Nullable
    String command;

    @Label("Outcome")
    @Nullable
    String outcome;

    /** Starts the clock, if anybody records; else null, which costs nothing further. */
    public static @Nullable CommandRecording start() {
        CommandRecording event = new CommandRecording();
        if (!event.isEnabled()) {
            return null;
        }
        event.begin();
        return event;
    }

    /** Stops the clock and hands it to the recorder. */
    public void finish(String name, String from, String how) {
        end();
        if (shouldCommit()) {
            command = name;
            peer = from;
            outcome = how;
            commit();
        }
    }
}
