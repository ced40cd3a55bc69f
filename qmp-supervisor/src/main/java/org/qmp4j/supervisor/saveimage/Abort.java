package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody may want a transfer to end: what it waits for is closed then, at once or as soon as it begins to wait. */
final class Abort {
    private final List<AutoCloseable> waiting = new ArrayList<>();
    private boolean asked;

    synchronized void ask() {
        asked = true;
        waiting.forEach(Abort::close);
        waiting.clear();
    }

    synchronized boolean asked() {
        return asked;
    }

    /** What is waited for from now on. */
    synchronized <C extends AutoCloseable> C on(C channel) throws IOException {
        if (asked) {
            close(channel);
            throw new IOException("it was aborted");
        }
        waiting.add(channel);
        return channel;
    }

    private static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            throw new IllegalStateException("a channel cannot be closed", e);
        }
    }
}
