package org.qmp4j.option;

import java.time.Duration;
import org.qmp4j.message.QmpCommand;

/**
 * How a client behaves. Immutable; start from {@link #standard()} and change with {@code with…}.
 *
 * @param connectTimeout reaching the socket, attempts repeated while it is missing, refused or busy
 * @param greetingTimeout from connected to greeting; runs out when another client holds the monitor
 * @param negotiationTimeout from greeting to the reply to {@code qmp_capabilities}
 * @param deadlines of commands
 * @param probeTimeout how long the out-of-band probe of a late command may take
 * @param queueLimit commands that may wait behind the window of eight
 * @param maxFrame bytes of the longest message that is accepted
 * @param reconnect what happens when the connection is lost
 * @param redaction what is secret
 * @param metrics where figures go
 */
public record QmpOptions(
        Duration connectTimeout,
        Duration greetingTimeout,
        Duration negotiationTimeout,
        Deadlines deadlines,
        Duration probeTimeout,
        int queueLimit,
        int maxFrame,
        ReconnectPolicy reconnect,
        Redaction redaction,
        QmpMetrics metrics) {
    private static final QmpOptions STANDARD = new QmpOptions(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Deadlines.standard(),
            Duration.ofSeconds(2),
            1024,
            16 << 20,
            ReconnectPolicy.never(),
            Redaction.STANDARD,
            QmpMetrics.NONE);

    public QmpOptions {
        checkPositive("connectTimeout", connectTimeout);
        checkPositive("greetingTimeout", greetingTimeout);
        checkPositive("negotiationTimeout", negotiationTimeout);
        checkPositive("probeTimeout", probeTimeout);
        if (queueLimit < 1 || maxFrame < 1024) {
            throw new IllegalArgumentException(
                    "queueLimit must be at least 1 and maxFrame at least 1024, not " + queueLimit + " and " + maxFrame);
        }
    }

    private static void checkPositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + value);
        }
    }

    /** 10 s for each stage of connecting, {@link Deadlines#standard()}, queue of 1024, frames up to 16 MiB, no reconnect. */
    public static QmpOptions standard() {
        return STANDARD;
    }

    /** These options with other deadlines for the stages of connecting. */
    public QmpOptions withTimeouts(Duration connect, Duration greeting, Duration negotiation) {
        return new QmpOptions(
                connect,
                greeting,
                negotiation,
                deadlines,
                probeTimeout,
                queueLimit,
                maxFrame,
                reconnect,
                redaction,
                metrics);
    }

    /** These options with other deadlines of commands. */
    public QmpOptions withDeadlines(Deadlines value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                value,
                probeTimeout,
                queueLimit,
                maxFrame,
                reconnect,
                redaction,
                metrics);
    }

    /** These options with another time for the out-of-band probe. */
    public QmpOptions withProbeTimeout(Duration value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                value,
                queueLimit,
                maxFrame,
                reconnect,
                redaction,
                metrics);
    }

    /** These options with another bound of the queue, in commands. */
    public QmpOptions withQueueLimit(int value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                probeTimeout,
                value,
                maxFrame,
                reconnect,
                redaction,
                metrics);
    }

    /** These options with another frame cap, in bytes. */
    public QmpOptions withMaxFrame(int value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                probeTimeout,
                queueLimit,
                value,
                reconnect,
                redaction,
                metrics);
    }

    /** These options with another policy for lost connections. */
    public QmpOptions withReconnect(ReconnectPolicy value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                probeTimeout,
                queueLimit,
                maxFrame,
                value,
                redaction,
                metrics);
    }

    /** These options with other secrets. */
    public QmpOptions withRedaction(Redaction value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                probeTimeout,
                queueLimit,
                maxFrame,
                reconnect,
                value,
                metrics);
    }

    /** These options with figures going elsewhere. */
    public QmpOptions withMetrics(QmpMetrics value) {
        return new QmpOptions(
                connectTimeout,
                greetingTimeout,
                negotiationTimeout,
                deadlines,
                probeTimeout,
                queueLimit,
                maxFrame,
                reconnect,
                redaction,
                value);
    }

    /** The deadline of a command under these options. */
    public Deadline deadline(QmpCommand<?> command) {
        return deadlines.of(command.name());
    }
}
