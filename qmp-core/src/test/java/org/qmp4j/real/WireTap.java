package org.qmp4j.real;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads the client's own wire log, so that a test can wait for what went over the wire. */
final class WireTap implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.qmp4j.wire");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage().replaceFirst("^\\[.*?] ", ""));
        }
    };

    WireTap() {
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
    }

    /** What was sent ({@code -> …}) and received ({@code <- …}) so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void await(String pattern) {
        RealQemuCase.eventually(
                "on the wire: " + pattern, () -> lines.stream().anyMatch(line -> line.matches(pattern)));
    }

    @Override
    public void close() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(appender);
    }
}
