/**
 * What an operator sees: the wire log (redacted) and Flight Recorder events.
 * May import {@code codec} (for redaction), {@code option} and {@code message}.
 * Nothing here may change what is sent or received.
 */
@NullMarked
package org.qmp4j.telemetry;

import org.jspecify.annotations.NullMarked;
