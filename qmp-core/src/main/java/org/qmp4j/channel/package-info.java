/**
 * One live connection: handshake, window of in-flight commands, deadlines, out-of-band lane, event fan-out.
 * May import {@code codec}, {@code transport}, {@code telemetry}, {@code option}, {@code message} and {@code error}.
 * All its state is confined to the connection's event loop; nothing here blocks, sleeps or reconnects.
 */
@NullMarked
package org.qmp4j.channel;

import org.jspecify.annotations.NullMarked;
