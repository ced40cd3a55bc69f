package org.qmp4j.supervisor.monitor;

import org.qmp4j.qapi.runstate.StatusInfo;

/**
 * What {@code query-status} says.
 *
 * @param word QAPI {@code RunState}: {@code prelaunch}, {@code running}, {@code paused}, {@code shutdown} …; a newer QEMU's
 *     words pass through
 * @param running whether the virtual CPUs run
 */
public record RunState(String word, boolean running) {
    static RunState of(StatusInfo info) {
        return new RunState(info.status().text(), info.running());
    }

    @Override
    public String toString() {
        return word;
    }
}
