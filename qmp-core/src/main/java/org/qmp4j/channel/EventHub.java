package org.qmp4j.channel;

import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.QmpMetrics;
import org.qmp4j.telemetry.EventRecording;
import org.qmp4j.telemetry.GapRecording;

/**
 * Numbers events and hands them to all who want them. Outlives connections, so that numbers and subscriptions go on after
 * a reconnect. Adding and removing sinks: any thread. Events: the current connection's event loop.
 */
public final class EventHub {
    private final CopyOnWriteArrayList<EventSink> sinks = new CopyOnWriteArrayList<>();
    private final QmpMetrics metrics;
    private long sequence;

    public EventHub(QmpMetrics metrics) {
        this.metrics = metrics;
    }

    /** From the next event on. */
    public void add(EventSink sink) {
        sinks.add(sink);
    }

    /** No notice is offered to it after this has returned on the event loop. */
    public void remove(EventSink sink) {
        sinks.remove(sink);
    }

    void event(WireMessage.Event event) {
        long number = ++sequence;
        metrics.event(event.name());
        EventRecording.record(event.name(), number);
        QmpEvent notice = null;
        for (EventSink sink : sinks) {
            if (sink.wants(event.name())) {
                if (notice == null) {
                    notice = new QmpEvent(number, event.name(), event.seconds(), event.micros(), event.wire());
                }
                sink.offer(notice);
            }
        }
    }

    /** Events were missed by all, before the next one. */
    public void gap(QmpGap.Cause cause, OptionalLong missed) {
        QmpGap gap = new QmpGap(++sequence, cause, missed);
        GapRecording.record(gap);
        all(gap);
    }

    /** The connection ended. */
    public void disconnected(String reason, boolean reconnecting) {
        all(new QmpDisconnected(++sequence, reason, reconnecting));
    }

    private void all(QmpNotice notice) {
        sinks.forEach(sink -> sink.offer(notice));
    }
}
