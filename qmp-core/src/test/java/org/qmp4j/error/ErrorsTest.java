package org.qmp4j.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qmp4j.error.QmpTimeoutException.Finding;

class ErrorsTest {

    static Stream<QmpException> all() {
        return Stream.of(
                new QmpConnectException(QmpConnectException.Stage.GREETING, "/q", "why", null),
                new QmpProtocolException("problem", "evidence", null),
                new QmpProtocolException("problem", "", null),
                new QmpCommandException("stop", "GenericError", "desc"),
                new QmpJobException("job", "desc"),
                new QmpTimeoutException("stop", Delivery.NOT_SENT, Duration.ofSeconds(1), Finding.UNKNOWN),
                new QmpClosedException("stop", Delivery.OUTCOME_UNKNOWN, "why", null),
                new QmpCancelledException("stop", Delivery.NOT_SENT),
                new QmpRejectedException("stop", 5),
                new QmpFrameTooLongException("stop", 2000, 1024),
                new QmpInvalidCommandException("stop", List.of("a", "b")),
                new QmpStateException("state"),
                new QmpUnsupportedException("unsupported"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCopyHasTheSameFactsAndTheOriginalAsCause(QmpException original) {
        QmpException copy = original.copy();
        assertEquals(original.getClass(), copy.getClass());
        assertEquals(original.getMessage(), copy.getMessage());
        assertSame(original, copy.getCause());
        assertEquals(original.text(), copy.copy().getMessage());
        if (original instanceof QmpOutcomeException outcome) {
            assertEquals(outcome.delivery(), ((QmpOutcomeException) copy).delivery());
            assertEquals(outcome.command(), ((QmpOutcomeException) copy).command());
        }
        if (original instanceof QmpProtocolException protocol) {
            assertEquals(protocol.evidence(), ((QmpProtocolException) copy).evidence());
        }
    }

    @Test
    void whatHappenedToTheCommandIsSaidInWords() {
        assertTrue(new QmpCancelledException("stop", Delivery.NOT_SENT)
                .getMessage()
                .contains("safe to send again"));
        assertTrue(new QmpCancelledException("stop", Delivery.OUTCOME_UNKNOWN)
                .getMessage()
                .contains("query the state"));
        assertTrue(new QmpFrameTooLongException("stop", 2000, 1024).getMessage().contains("maxFrame"));
    }
}
