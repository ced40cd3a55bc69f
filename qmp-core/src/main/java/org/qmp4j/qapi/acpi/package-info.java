// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
/** What QAPI's {@code acpi.json} defines: types, commands and events. May import what it names. */
@NullMarked
package org.qmp4j.qapi.acpi;

import org.jspecify.annotations.NullMarked;
