/**
 * Bytes to messages and back: frame splitting, size cap, JSON, redaction for logs.
 * May import {@code message}, {@code option}, {@code error} and Netty buffers.
 * No channel, no clock and no state but the decoder's own; any bytes give a message or a typed error.
 */
@NullMarked
package org.qmp4j.codec;

import org.jspecify.annotations.NullMarked;
