package org.qmp4j.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Flight Recorder event: QEMU sent an event. Its data is never recorded. */
@Name("org.qmp4j.Event")
@Label("QMP Event")
@Description("An event that QEMU sent")
@Category("qmp4j")
@StackTrace(false)
public final class EventRecording extends Event {
    @Label("Event")
    @Nullable
    String event;

    @Label("Sequence")
    long sequence;

    /** Records it, if anybody does. */
    public static void record(String name, long sequence) {
        EventRecording recording = new EventRecording();
        if (recording.isEnabled()) {
            recording.event = name;
            recording.sequence = sequence;
            recording.commit();
        }
    }
}
