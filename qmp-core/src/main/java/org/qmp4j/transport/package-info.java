/**
 * How bytes get to QEMU: endpoints, event loops, connecting with retry, listening, descriptor passing, peer credentials.
 * May import {@code error}; the only room that names epoll, NIO channels or jnr.
 * It knows nothing of JSON, commands or events.
 */
@NullMarked
package org.qmp4j.transport;

import org.jspecify.annotations.NullMarked;
