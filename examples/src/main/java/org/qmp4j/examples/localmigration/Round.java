package org.qmp4j.examples.localmigration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * What was seen of one move, by those who use the guest.
 *
 * @param report what the library says
 * @param gapMillis the longest time between two letters that came back on the console
 * @param lost letters and heartbeats that did not come, or came twice
 * @param kept clients that stayed connected
 * @param reconnected clients that had to connect again
 * @param screenMillis from the end of the screen's connection to the hello on the next
 */
record Round(
        LocalMigrationReport report, double gapMillis, long lost, long kept, long reconnected, double screenMillis) {
    static final String HEAD =
            "mode    MiB   from -> to                 total ms  downtime ms  gap ms  lost  console  screen back after ms";

    static Round of(LocalMigrationReport report, EchoClient console, ScreenClient screen) {
        int again = (console.reconnects() > 0 ? 1 : 0) + (screen.reconnects() > 0 ? 1 : 0);
        return new Round(
                report, console.longestGapMillis(), console.lost(), 2 - again, again, screen.longestGapMillis());
    }

    private boolean consoleKept() {
        return kept == 2 || kept == 1 && screenMillis > 0;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-7s %-5d %-26s %8.1f  %11.2f  %6.1f  %4d  %-7s  %.1f",
                report.mode().id(),
                report.memoryKib() >> 10,
                version(report.from()) + " -> " + version(report.to()),
                report.total().toNanos() / 1e6,
                report.downtime().toNanos() / 1e6,
                gapMillis,
                lost,
                consoleKept() ? "kept" : "again",
                screenMillis);
    }

    private static String version(LiveRecord record) {
        return record.qemu().version().split(" ", 2)[0] + "/"
                + record.proof().process().pid();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("mode", report.mode().id()).put("memoryMiB", report.memoryKib() >> 10);
        process(json.putObject("from"), report.from());
        process(json.putObject("to"), report.to());
        return json.put("totalMillis", report.total().toNanos() / 1e6)
                .put("downtimeMillis", report.downtime().toNanos() / 1e6)
                .put("clientGapMillis", gapMillis)
                .put("bytesLost", lost)
                .put("clientsKept", kept)
                .put("clientsReconnected", reconnected);
    }

    private static void process(ObjectNode json, LiveRecord record) {
        json.put("version", record.qemu().version().split(" ", 2)[0])
                .put("pid", record.proof().process().pid());
    }
}
