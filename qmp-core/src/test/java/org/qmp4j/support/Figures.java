package org.qmp4j.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.qmp4j.option.QmpMetrics;

/** Metrics as a list of lines. */
public final class Figures implements QmpMetrics {

    public final List<String> lines = new CopyOnWriteArrayList<>();

    public long count(String line) {
        return lines.stream().filter(line::equals).count();
    }

    @Override
    public void command(String name, Outcome outcome, Duration took) {
        lines.add(name + " " + outcome);
    }

    @Override
    public void slow(String name, Duration waited) {
        lines.add(name + " slow " + waited.toMillis());
    }

    @Override
    public void event(String name) {
        lines.add("event " + name);
    }

    @Override
    public void missed(long events) {
        lines.add("missed " + events);
    }

    @Override
    public void lateReply(String name) {
        lines.add(name + " late");
    }

    @Override
    public void staleReply() {
        lines.add("stale");
    }

    @Override
    public void malformed() {
        lines.add("malformed");
    }

    @Override
    public void connected() {
        lines.add("connected");
    }

    @Override
    public void disconnected() {
        lines.add("disconnected");
    }
}
