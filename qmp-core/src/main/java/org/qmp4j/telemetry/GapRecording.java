package org.qmp4j.telemetry;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpGap;

/** Flight Recorder event: a listener missed events. */
@Name("org.qmp4j.Gap")
@Label("QMP Event Gap")
@Description("A listener missed events")
@Category("qmp4j")
@StackTrace(false)
public final class GapRecording extends Event {
    @Label("Cause")
    @Nullable
    String cause;

    @Label("Missed")
    @Description("How many; -1 where nobody can know")
    long missed;

    /** Records it, if anybody does. */
    public static void record(QmpGap gap) {
        GapRecording recording = new GapRecording();
        if (recording.isEnabled()) {
            recording.cause = gap.cause().name();
            recording.missed = gap.missed().orElse(-1);
            recording.commit();
        }
    }
}
