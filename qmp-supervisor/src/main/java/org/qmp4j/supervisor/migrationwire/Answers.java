package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.livemigration.Arrived;
import org.qmp4j.supervisor.livemigration.Prepared;

/** What is answered, as JSON: {@code {"id": 1, "return": {…}}} or {@code {"id": 1, "failed": {"kind": …}}}. */
final class Answers {
    private Answers() {}

    static ObjectNode done(long id) {
        ObjectNode json = QmpJson.object().put("id", id);
        json.putObject("return");
        return json;
    }

    static ObjectNode prepared(long id, Prepared prepared) {
        ObjectNode json = QmpJson.object().put("id", id);
        json.putObject("return")
                .put("uri", prepared.uri())
                .put("disks", prepared.disks())
                .put("cookie", prepared.cookie());
        return json;
    }

    static Prepared prepared(Members members) {
        return new Prepared(members.text("uri"), members.text("disks"), members.text("cookie"));
    }

    static ObjectNode arrived(long id, Arrived arrived) {
        ObjectNode json = QmpJson.object().put("id", id);
        json.putObject("return")
                .put("pid", arrived.pid())
                .put("qemu", arrived.qemu())
                .put("sinceNanos", Math.max(0, arrived.since().toNanos()));
        return json;
    }

    static Arrived arrived(Members members) {
        return new Arrived(members.number("pid"), members.text("qemu"), Duration.ofNanos(members.number("sinceNanos")));
    }

    static ObjectNode taken(long id, boolean taken) {
        ObjectNode json = QmpJson.object().put("id", id);
        json.putObject("return").put("taken", taken);
        return json;
    }

    static ObjectNode failed(long id, Throwable wrapped) {
        Throwable cause = wrapped.getCause();
        Throwable problem = wrapped instanceof CompletionException && cause != null ? cause : wrapped;
        ObjectNode json = QmpJson.object().put("id", id);
        ObjectNode failed = json.putObject("failed");
        if (problem instanceof OperationException e) {
            String why = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
            failed.put("kind", "operation")
                    .put("domain", e.domain())
                    .put("operation", e.operation())
                    .put("step", e.step() + why);
        } else if (problem instanceof DomainStateException e) {
            failed.put("kind", "state")
                    .put("domain", e.domain())
                    .put("operation", e.operation())
                    .put("actual", e.actual())
                    .put("needed", e.needed());
        } else if (problem instanceof CpuDifferenceException e) {
            failed.put("kind", "cpu").put("domain", e.domain());
            texts(failed.putArray("missing"), e.missing());
            texts(failed.putArray("extra"), e.extra());
            texts(failed.putArray("blocked"), e.blocked());
        } else {
            String message = problem.getMessage();
            failed.put("kind", "other").put("message", message == null ? problem.toString() : message);
        }
        return json;
    }

    private static void texts(ArrayNode to, Set<String> from) {
        from.stream().sorted().forEach(to::add);
    }

    /** What the other says is wrong there. */
    static SupervisorException failure(String peer, String call, Members failed) {
        String kind = failed.text("kind");
        SupervisorException problem = switch (kind) {
            case "operation" ->
                new OperationException(failed.text("domain"), failed.text("operation"), failed.text("step"), null);
            case "state" ->
                new DomainStateException(
                        failed.text("domain"), failed.text("operation"), failed.text("actual"), failed.text("needed"));
            case "cpu" ->
                new CpuDifferenceException(
                        failed.text("domain"), failed.texts("missing"), failed.texts("extra"), failed.texts("blocked"));
            case "other" -> new PeerException(peer, call, failed.text("message"), false, null);
            default -> throw new IllegalArgumentException("nobody knows a failure of kind '" + kind + "'");
        };
        failed.end();
        return problem;
    }
}
