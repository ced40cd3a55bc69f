package org.qmp4j.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.qmp4j.message.QmpCommand;

/** One command to the agent and the future of its result. */
final class AgentRequest<R> {
    /** Commands that QGA answers with an error or not at all ({@code success-response: false} in its schema). */
    private static final Set<String> WITHOUT_REPLY =
            Set.of("guest-shutdown", "guest-suspend-disk", "guest-suspend-ram", "guest-suspend-hybrid");

    final QmpCommand<R> command;
    final Duration timeout;
    final CompletableFuture<R> result = new CompletableFuture<>();
    boolean sent;

    AgentRequest(QmpCommand<R> command, Duration timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    boolean givesNoReply() {
        return WITHOUT_REPLY.contains(command.commandName());
    }

    void complete(JsonNode value) {
        try {
            result.complete(command.read(value));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
