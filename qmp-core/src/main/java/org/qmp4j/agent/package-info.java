/**
 * The QEMU guest agent on its own connection: sync, serial commands, size caps, distrust.
 * May import {@code codec}, {@code transport}, {@code option}, {@code message} and {@code error}.
 * It never shares a connection, a lane or a deadline with the QMP monitor.
 */
@NullMarked
package org.qmp4j.agent;

import org.jspecify.annotations.NullMarked;
