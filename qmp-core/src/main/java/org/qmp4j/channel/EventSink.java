package org.qmp4j.channel;

import org.qmp4j.message.QmpNotice;

/** Takes notices on the event loop, in order; must be quick and must not throw. */
public interface EventSink {
    /** Takes one. */
    void offer(QmpNotice notice);

    /** Whether it wants this one: asked first, so that nothing is built for nobody. */
    boolean wants(String eventName);
}
