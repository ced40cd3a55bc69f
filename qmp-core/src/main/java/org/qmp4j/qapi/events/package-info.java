// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
/** From an event's name to its record. */
@NullMarked
package org.qmp4j.qapi.events;

import org.jspecify.annotations.NullMarked;
