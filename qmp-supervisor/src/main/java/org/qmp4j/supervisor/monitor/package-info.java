/**
 * One QMP session for one domain: QEMU's verbs as methods, its events as {@link org.qmp4j.supervisor.monitor.DomainEvent}.
 * May import qmp-core and {@code error}; the only room of this module that names a QMP command.
 * No decision about a domain belongs here, and nothing that waits.
 */
@NullMarked
package org.qmp4j.supervisor.monitor;

import org.jspecify.annotations.NullMarked;
