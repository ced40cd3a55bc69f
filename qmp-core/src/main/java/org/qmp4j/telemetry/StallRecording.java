package org.qmp4j.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Flight Recorder event: a command is slow, or its deadline passed. */
@Name("org.qmp4j.Stall")
@Label("QMP Stall")
@Description("A command passed the first or the second stage of its deadline")
@Category("qmp4j")
@StackTrace(false)
public final class StallRecording extends Event {
    @Label("Peer")
    @Nullable
    String peer;

    @Label("Command")
    @Nullable
    String command;

    @Label("Finding")
    @Nullable
    String finding;

    /** Records it, if anybody does. */
    public static void record(String peer, String command, String finding) {
        StallRecording recording = new StallRecording();
        if (recording.isEnabled()) {
            recording.peer = peer;
            recording.command = command;
            recording.finding = finding;
            recording.commit();
        }
    }
}
