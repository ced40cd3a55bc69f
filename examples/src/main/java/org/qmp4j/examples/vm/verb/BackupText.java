package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.backup.BackupResult;
import org.qmp4j.supervisor.backup.BackupStatus;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.vm.Domain;

/** Backups for people and for scripts. */
final class BackupText {
    private BackupText() {}

    static String text(BackupStatus status) {
        String disks = status.disks().stream()
                .map(disk -> String.format(
                        "\n%-6s %-10s %s",
                        disk.disk(),
                        disk.status(),
                        disk.uri() == null ? JobProgress.bar(disk.current(), disk.total()) : disk.uri()))
                .collect(Collectors.joining());
        return "Backup '" + status.name() + "': " + status.step() + disks;
    }

    static String text(BackupResult result) {
        String disks = result.disks().stream()
                .map(disk -> String.format(
                        "\n%-6s %-12s %s",
                        disk.disk(), disk.since() == null ? "full" : "since " + disk.since(), disk.file()))
                .collect(Collectors.joining());
        return "Backup '" + result.name() + "': " + words(result) + disks;
    }

    /** What came of it, and why. */
    static String words(BackupResult result) {
        return switch (result.outcome()) {
            case COMPLETED -> "completed";
            case CANCELLED -> "called off";
            case FAILED -> "failed: " + result.error();
        };
    }

    /** {@code {name, step, began, checkpoint, disks: [{disk, status, current, total, uri}]}}. */
    static ObjectNode json(BackupStatus status) {
        ObjectNode json = QmpJson.object()
                .put("name", status.name())
                .put("step", status.step())
                .put("began", status.began().toString())
                .put("checkpoint", status.checkpoint());
        ArrayNode disks = json.putArray("disks");
        for (BackupStatus.Disk disk : status.disks()) {
            disks.addObject()
                    .put("disk", disk.disk())
                    .put("status", disk.status())
                    .put("current", disk.current())
                    .put("total", disk.total())
                    .put("uri", disk.uri());
        }
        return json;
    }

    /** {@code {name, mode, outcome, error, began, ended, checkpoint, disks: [{disk, since, format, file, complete}]}}. */
    static ObjectNode json(BackupResult result) {
        ObjectNode json = QmpJson.object()
                .put("name", result.name())
                .put("mode", result.mode().name())
                .put("outcome", result.outcome().name())
                .put("error", result.error())
                .put("began", result.began().toString())
                .put("ended", result.ended().toString())
                .put("checkpoint", result.checkpoint());
        ArrayNode disks = json.putArray("disks");
        for (BackupResult.Disk disk : result.disks()) {
            disks.addObject()
                    .put("disk", disk.disk())
                    .put("since", disk.since())
                    .put("format", disk.format())
                    .put("file", disk.file())
                    .put("complete", disk.complete());
        }
        return json;
    }

    /** How far it is, for the line of progress: asked again each time, and told when the answer is there. */
    static Supplier<String> progress(Backups backups, Domain domain) {
        return new Supplier<>() {
            private CompletableFuture<Optional<BackupStatus>> asked =
                    backups.status(domain).toCompletableFuture();
            private String last = "";

            @Override
            public String get() {
                if (asked.isDone() && !asked.isCompletedExceptionally()) {
                    asked.join().ifPresent(now -> last = JobProgress.bar(now.current(), now.total()));
                    asked = backups.status(domain).toCompletableFuture();
                }
                return last;
            }
        };
    }
}
