package org.qmp4j.supervisor.vm;

import java.util.List;
import org.qmp4j.supervisor.process.QemuExit;

/**
 * How a domain was stopped.
 *
 * @param tried the rungs that were tried; the last one worked
 * @param exit how QEMU ended
 */
public record StopReport(List<StopLadder.Rung> tried, QemuExit exit) {
    public StopReport {
        tried = List.copyOf(tried);
    }
}
