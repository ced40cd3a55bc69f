package org.qmp4j.agent;

import java.time.Duration;
import org.qmp4j.option.Redaction;

/**
 * How a guest agent is talked to.
 *
 * @param connectTimeout reaching the socket
 * @param syncTimeout one attempt to get in step; a silent agent is then left and connected to afresh
 * @param readyTimeout all attempts together: an agent may take minutes to come up with its guest
 * @param commandTimeout default for a command
 * @param silence how long to wait for an error after a command that gives no success reply
 * @param maxReply bytes of the longest reply that is accepted from the guest
 * @param redaction what is secret in logs
 */
public record GuestAgentOptions(
        Duration connectTimeout,
        Duration syncTimeout,
        Duration readyTimeout,
        Duration commandTimeout,
        Duration silence,
        int maxReply,
        Redaction redaction) {
    private static final GuestAgentOptions STANDARD = new GuestAgentOptions(
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            8 << 20,
            Redaction.STANDARD);

    /** Up to 30 s until in step, 30 s for a command, replies up to 8 MiB. */
    public static GuestAgentOptions standard() {
        return STANDARD;
    }

    /** These options with other times for getting in step. */
    public GuestAgentOptions withReady(Duration sync, Duration ready) {
        return new GuestAgentOptions(connectTimeout, sync, ready, commandTimeout, silence, maxReply, redaction);
    }

    /** These options with another default deadline of commands, and another wait after those without success reply. */
    public GuestAgentOptions withCommand(Duration timeout, Duration quiet) {
        return new GuestAgentOptions(connectTimeout, syncTimeout, readyTimeout, timeout, quiet, maxReply, redaction);
    }

    /** These options with another cap, in bytes. */
    public GuestAgentOptions withMaxReply(int bytes) {
        return new GuestAgentOptions(
                connectTimeout, syncTimeout, readyTimeout, commandTimeout, silence, bytes, redaction);
    }
}
