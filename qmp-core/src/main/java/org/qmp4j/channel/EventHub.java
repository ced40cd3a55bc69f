package org.qmp4j.channel;

import java.util.Arrays;
import java.util.OptionalLong;
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
    private static final EventSink[] NONE = {};

    private volatile EventSink[] sinks = NONE;
    private final QmpMetrics metrics;
    private long sequence;

    public EventHub(QmpMetrics metrics) {
        this.metrics = metrics;
    }

    /** From the next event on. */
    public synchronized void add(EventSink sink) {
        EventSink[] more = Arrays.copyOf(sinks, sinks.length + 1);
        more[sinks.length] = sink;
        sinks = more;
    }

    /** No notice is offered to it after this has returned on the event loop. */
    public synchronized void remove(EventSink sink) {
        sinks = Arrays.stream(sinks).filter(one -> one != sink).toArray(EventSink[]::new);
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
        for (EventSink sink : sinks) {
            sink.offer(notice);
        }
    }
}
