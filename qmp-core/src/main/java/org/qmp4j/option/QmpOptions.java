package org.qmp4j.option;

import java.time.Duration;
import java.util.function.Consumer;
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
        return with(next -> {
            next.connectTimeout = connect;
            next.greetingTimeout = greeting;
            next.negotiationTimeout = negotiation;
        });
    }

    /** These options with other deadlines of commands. */
    public QmpOptions withDeadlines(Deadlines value) {
        return with(next -> next.deadlines = value);
    }

    /** These options with another time for the out-of-band probe. */
    public QmpOptions withProbeTimeout(Duration value) {
        return with(next -> next.probeTimeout = value);
    }

    /** These options with another bound of the queue, in commands. */
    public QmpOptions withQueueLimit(int value) {
        return with(next -> next.queueLimit = value);
    }

    /** These options with another frame cap, in bytes. */
    public QmpOptions withMaxFrame(int value) {
        return with(next -> next.maxFrame = value);
    }

    /** These options with another policy for lost connections. */
    public QmpOptions withReconnect(ReconnectPolicy value) {
        return with(next -> next.reconnect = value);
    }

    /** These options with other secrets. */
    public QmpOptions withRedaction(Redaction value) {
        return with(next -> next.redaction = value);
    }

    /** These options with figures going elsewhere. */
    public QmpOptions withMetrics(QmpMetrics value) {
        return with(next -> next.metrics = value);
    }

    /** The deadline of a command under these options. */
    public Deadline deadline(QmpCommand<?> command) {
        return deadlines.of(command.commandName());
    }

    private QmpOptions with(Consumer<Draft> change) {
        Draft next = new Draft(this);
        change.accept(next);
        return next.done();
    }

    /** A copy in the making: one place that names every component. */
    private static final class Draft {
        private Duration connectTimeout;
        private Duration greetingTimeout;
        private Duration negotiationTimeout;
        private Deadlines deadlines;
        private Duration probeTimeout;
        private int queueLimit;
        private int maxFrame;
        private ReconnectPolicy reconnect;
        private Redaction redaction;
        private QmpMetrics metrics;

        Draft(QmpOptions from) {
            connectTimeout = from.connectTimeout;
            greetingTimeout = from.greetingTimeout;
            negotiationTimeout = from.negotiationTimeout;
            deadlines = from.deadlines;
            probeTimeout = from.probeTimeout;
            queueLimit = from.queueLimit;
            maxFrame = from.maxFrame;
            reconnect = from.reconnect;
            redaction = from.redaction;
            metrics = from.metrics;
        }

        QmpOptions done() {
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
                    metrics);
        }
    }
}
